// A case that no agreement settles: an evaluator rates and proposes, another person decides, the learner reads why.
import { claim, reloadUntil, says, words } from '../lib.mjs';

export const id = 'desk';
export const name = 'a case goes to the desk, is rated, proposed and decided by two people, and the learner reads the reasons';

const REASONS = 'We read your assignments and the marking grid: the course is as demanding as our own electives.';
// At another university for each pass.
const CASES = [
  { learner: 'ousmane.delaverne@vallombre.example', name: 'Ousmane Delaverne', rater: 'ines.aubrelac@vallombre.example', decider: 'gaspard.tournelin@vallombre.example' },
  { learner: 'zeynep.albtal@hohenwied.example', name: 'Zeynep Albtal', rater: 'leyla.brunnfeld@hohenwied.example', decider: 'korbinian.erlhof@hohenwied.example' },
];

async function open(page, learner) {
  await page.goto('/desk');
  await page.locator('main table tbody tr').filter({ hasText: learner }).locator('a').first().click();
  await says(page, learner);
  return new URL(page.url()).pathname;
}

// Seven ratings with their evidence, the comparison, then the outcome that follows.
async function rate(page) {
  const form = page.locator('form[action$="/ratings"]');
  for (const group of await form.locator('fieldset.rating').all()) await group.locator('input[value="3"]').check();
  for (const box of await form.locator('textarea[name^=evidence]').all()) await box.fill('Read in the syllabus and the marking grid.');
  for (const first of await form.locator('fieldset:not(.rating)').all()) await first.locator('input[type=radio]').first().check();
  await form.locator('> button').click();
  claim(await page.locator('.error-summary').count() === 0, `ratings are refused: ${await words(page)}`);
  await says(page, /R-[A-H]\d/, '#outcome');
}

async function act(page, form, box, text) {
  await page.locator(`${form} textarea[name=${box}]`).fill(text);
  await page.locator(`${form} button:not([value=preview])`).click();
  claim(await page.locator('.error-summary').count() === 0, `${form} is refused: ${(await words(page)).slice(0, 400)}`);
}

export async function run(world) {
  const one = CASES[world.scripted ? 1 : 0];
  const rater = await world.person(one.rater);
  const path = await open(rater, one.name);
  await rate(rater);
  const box = await rater.locator('form[action$="/proposal"] textarea').first().getAttribute('name');
  await act(rater, 'form[action$="/proposal"]', box, 'Everything is there.');
  await rater.goto(path);
  claim(await rater.locator('form[action*="/decision"]').count() === 0, 'the evaluator cannot decide the own proposal');

  const decider = await world.person(one.decider);
  claim(await open(decider, one.name) === path, 'the same case');
  await says(decider, 'Everything is there.');
  await act(decider, 'form[action*="/decision"]', 'reasons', REASONS);
  await decider.goto(path);
  await says(decider, REASONS);

  const learner = await world.person(one.learner);
  await learner.goto('/my?lang=en');
  const requests = await learner.locator('#requests a[href^="/my/requests/"]').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  claim(requests.includes(`/my/requests/${path.split('/').pop()}`), `the learner has the request: ${requests}`);
  await learner.goto(`/my/requests/${path.split('/').pop()}?lang=en`);
  await reloadUntil(learner, async () => (await words(learner)).includes(REASONS));
  await says(learner, /Recognised: [\d.]+ ECTS/);
  await says(learner, /R-[A-H]\d/);
}
