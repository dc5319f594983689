// The second track: a certificate was too weak, the learner wants to be assessed, the office arranges and records, another person decides.
import { claim, enter, fine, reloadUntil, says, words } from '../lib.mjs';

export const id = 'prior learning';
export const name = 'a referred learner is assessed for prior learning, another person decides, and the learner reads the letter';

const LEARNER = 'leonard.cretabois@valsure.example';
const EVALUATOR = 'severine.aubonnard@valsure.example';
const DECIDER = 'dominik.egglisried@valsure.example';
const REASONS = 'Your three repair guides and the conversation show what the course teaches, but for one part.';

async function accepted(page, form) {
  await page.locator(`${form} > button, ${form} p > button`).last().click();
  claim((await page.locator('.error-summary').count()) === 0, `${form} is refused: ${(await words(page)).slice(0, 500)}`);
}

// By keyboard alone: to the button, and press it.
async function yes(page) {
  await page.goto('/my?lang=en');
  await page.locator('a[href^="/my/requests/"]').filter({ hasText: 'See what to do' }).first().click();
  await says(page, 'Here you are assessed, not your credential.');
  await says(page, /Next: you, by/, '.state-line');
  await says(page, 'not a rule of the university');
  await page.locator('button[value=accept]').focus();
  await enter(page);
  await says(page, 'the assessment is being arranged', '.state-line');
  return new URL(page.url()).pathname.split('/').pop();
}

async function arrange(page, request, today) {
  await page.goto('/desk?state=referred_rpl');
  await page.locator(`main table a[href="/desk/requests/${request}"]`).click();
  const form = 'form[action$="/prior-learning/appointment"]';
  await accepted(page, form).then(() => claim(false, 'an empty form is taken'), () => {});
  await page.locator(`${form} input[value=interview]`).check();
  await page.locator(`${form} [name=assessor]`).fill('Prof. Aline Berg');
  await page.locator(`${form} [name=set_for]`).fill(today);
  await page.locator(`${form} [name=place]`).fill('14:00, workshop 2');
  await page.locator(`${form} [name=bring]`).fill('Your three repair guides');
  await accepted(page, form);
  await says(page, 'workshop 2');
}

async function record(page, request, today) {
  await page.goto(`/desk/requests/${request}`);
  const form = 'form[action$="/prior-learning/result"]';
  const parts = await page.locator(`${form} fieldset`).all();
  for (const [place, part] of parts.entries()) await part.locator(`input[value=${place === 0 ? 'partly' : 'shown'}]`).check();
  await page.locator(`${form} [name=report]`).fill('Explained two of three repairs in full.');
  await page.locator(`${form} [name=held_on]`).fill(today);
  await accepted(page, form);
  claim((await page.locator('form[action$="/prior-learning/decision"]').count()) === 0, 'who recorded it does not decide');
}

async function decide(page, request) {
  await page.goto(`/desk/requests/${request}`);
  await says(page, 'Explained two of three repairs in full.');
  const form = 'form[action$="/prior-learning/decision"]';
  await page.locator(`${form} input[value=recognise_partially]`).check();
  await page.locator(`${form} [name=second_credits]`).fill('0.5');
  await page.locator(`${form} [name=reasons]`).fill(REASONS);
  for (const box of await page.locator(`${form} fieldset textarea`).all()) await box.fill('Two repairs of three.');
  await accepted(page, form);
}

export async function run(world) {
  const learner = await world.person(LEARNER);
  const request = await yes(learner);
  await fine(world, learner);
  // The day at the university, which an hour before midnight in London is already the next one.
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Zurich' }).format(new Date());

  const evaluator = await world.person(EVALUATOR);
  await arrange(evaluator, request, today);
  await fine(world, evaluator);
  await learner.goto(`/my/requests/${request}`);
  await says(learner, 'Prof. Aline Berg');
  await says(learner, 'Your three repair guides');
  await record(evaluator, request, today);

  const decider = await world.person(DECIDER);
  await decider.goto(`/desk/requests/${request}`);
  await fine(world, decider);
  await decide(decider, request);

  await learner.goto(`/my/requests/${request}?lang=en`);
  await reloadUntil(learner, async () => (await words(learner)).includes(REASONS));
  await says(learner, 'Recognised in part', '.letter');
  await says(learner, 'Prof. Aline Berg', '.letter');
  await says(learner, 'R-S6', '.letter');
  await fine(world, learner);
}
