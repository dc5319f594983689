// The consortium admin reads the figures; after a decision one of them has moved.
import { claim, reloadUntil, words } from '../lib.mjs';

export const id = 'figures';
export const name = 'the consortium admin sees the figures, and one moves after a decision';

const DECIDER = 'gaspard.tournelin@vallombre.example';
const LEARNER = 'Maëlle Kerbrisac';

async function figures(page) {
  const shown = await page.locator('.figure').evaluateAll((all) =>
    all.map((one) => [one.querySelector('h2, h3').textContent.trim(), one.querySelector('.figure-value').textContent.trim()]));
  return Object.fromEntries(shown);
}

async function decide(page) {
  await page.goto('/desk');
  await page.locator('main table tbody tr').filter({ hasText: LEARNER }).locator('a').first().click();
  await page.locator('form[action*="/decision"] textarea[name=reasons]').fill('Votre cours est solide ; nous comptons vos crédits.');
  await page.locator('form[action*="/decision"] button:not([value=preview])').click();
  claim(await page.locator('form[action*="/decision"]').count() === 0, `it is decided: ${(await words(page)).slice(0, 400)}`);
}

export async function run(world) {
  const page = await world.person('dorotea.pontelli@passerelle.example');
  await page.goto('/impact');
  const before = await figures(page);
  claim(Object.keys(before).length >= 6, `six figures or more, not ${JSON.stringify(before)}`);
  await decide(await world.person(DECIDER));
  await reloadUntil(page, async () => JSON.stringify(await figures(page)) !== JSON.stringify(before), 30);
  const visitor = await world.visitor();
  await visitor.goto('/impact');
  claim(Object.keys(await figures(visitor)).length === Object.keys(before).length, 'everybody reads the same figures');
}
