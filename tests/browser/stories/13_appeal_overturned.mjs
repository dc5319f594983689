// The office refers, the learner appeals, and somebody who never had the case in hand decides otherwise.
import { claim, enter, fine, openCase, openRequest, rate, reloadUntil, says, send, words } from '../lib.mjs';

export const id = 'appeal';
export const name = 'a learner appeals, a person who never had the case in hand decides otherwise, and the learner reads the new letter';

const LEARNER = 'ingvild.storhaugen@tindvaag.example';
const EVALUATOR = 'hilde.rantefjell@tindvaag.example';
const DECIDER = 'olav.kurlandsvik@tindvaag.example';
const BODY = 'torunn.myklestrand@tindvaag.example';
const REASONS = 'Your journal was handed in and not graded, so it does not show us enough.';
const GROUNDS = 'My teacher commented on every page of the journal; the comments are in the file.';
const OTHER = 'The comments of the teacher are an assessment with known criteria. The course counts.';

// Every empty box of the differences gets its words.
async function differ(page, form) {
  for (const box of await page.locator(`${form} fieldset textarea`).all()) {
    if (await box.inputValue() === '') await box.fill('The journal was collected, not graded.');
  }
}

async function turnDown(world) {
  const evaluator = await world.person(EVALUATOR);
  const request = await openCase(evaluator, 'Ingvild Storhaugen');
  const ratings = 'form[action$="/ratings"]';
  await rate(evaluator, ratings, 3, 'Read in the file of the provider.');
  await evaluator.locator(`${ratings} input[name=rating_testing][value="0"]`).check();
  await send(evaluator, ratings);
  const decider = await world.person(DECIDER);
  claim(await openCase(decider, 'Ingvild Storhaugen') === request, 'the same case');
  const decision = 'form[action*="/decision"]';
  await differ(decider, decision);
  await send(decider, decision, { reasons: REASONS });
  return { request, decider };
}

// By keyboard alone.
async function appeal(page) {
  await says(page, /You can appeal until \w+ \d+ \w+ \d{4}, once. It costs nothing./);
  await page.getByLabel('Why should the decision be another?').focus();
  await page.keyboard.type(GROUNDS);
  await page.keyboard.press('Tab');
  await enter(page);
  await says(page, /Appeal received. Answer by \w+/, '.state-line');
  await says(page, GROUNDS);
}

async function overturn(world, request) {
  const page = await world.person(BODY);
  await page.goto('/desk/appeals?lang=en');
  await page.locator('main table tbody tr').filter({ hasText: 'Ingvild Storhaugen' }).locator('a').first().click();
  await page.locator('main a:text-is("Decide on the appeal")').click();
  await says(page, GROUNDS);
  await says(page, REASONS, '.letter');
  await fine(world, page);
  const form = 'form[action*="/appeal/decision"]';
  await rate(page, form, 3, 'Read in the comments of the teacher.');
  await page.locator(`${form} button[value=preview]`).click();
  await says(page, /R-[A-H]\d/, '#outcome');
  await differ(page, form);
  await send(page, form, { reasons: OTHER });
  await page.goto(`/desk/requests/${request}`);
  await says(page, OTHER);
}

export async function run(world) {
  const { request, decider } = await turnDown(world);
  const learner = await world.person(LEARNER);
  await openRequest(learner, request);
  await reloadUntil(learner, async () => (await words(learner)).includes(REASONS));
  const first = await words(learner, '.letter');
  claim(!/Recognised: /.test(first), `the first decision is not the wanted one: ${first}`);
  await fine(world, learner);
  await appeal(learner);
  await fine(world, learner);

  await decider.goto(`/desk/requests/${request}`);
  await says(decider, GROUNDS);
  claim(await decider.locator('main a[href$="/appeal"]').count() === 0, 'who decided does not hear the appeal');
  await overturn(world, request);

  await openRequest(learner, request);
  await says(learner, /Recognised: [\d.]+ ECTS as elective/, '.state-line');
  await says(learner, 'There is another decision');
  await says(learner, OTHER, '.letter');
  await fine(world, learner);
}
