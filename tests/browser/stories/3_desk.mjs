// A case that no agreement settles: an evaluator rates and proposes, another person decides, the learner reads why.
import { claim, openCase, rate, reloadUntil, says, send, words } from '../lib.mjs';

export const id = 'desk';
export const name = 'a case goes to the desk, is rated, proposed and decided by two people, and the learner reads the reasons';

const REASONS = 'We read your assignments and the marking grid: the course is as demanding as our own electives.';
// At another university for each pass.
const CASES = [
  { learner: 'ousmane.delaverne@vallombre.example', name: 'Ousmane Delaverne', rater: 'ines.aubrelac@vallombre.example', decider: 'gaspard.tournelin@vallombre.example' },
  { learner: 'zeynep.albtal@hohenwied.example', name: 'Zeynep Albtal', rater: 'leyla.brunnfeld@hohenwied.example', decider: 'korbinian.erlhof@hohenwied.example' },
];

export async function run(world) {
  const one = CASES[world.scripted ? 1 : 0];
  const rater = await world.person(one.rater);
  const request = await openCase(rater, one.name);
  await rate(rater, 'form[action$="/ratings"]', 3, 'Read in the syllabus and the marking grid.');
  await send(rater, 'form[action$="/ratings"]');
  await says(rater, /R-[A-H]\d/, '#outcome');
  await send(rater, 'form[action$="/proposal"]', { note: 'Everything is there.' });
  await rater.goto(`/desk/requests/${request}`);
  claim(await rater.locator('form[action*="/decision"]').count() === 0, 'the evaluator cannot decide the own proposal');

  const decider = await world.person(one.decider);
  claim(await openCase(decider, one.name) === request, 'the same case');
  await says(decider, 'Everything is there.');
  await send(decider, 'form[action*="/decision"]', { reasons: REASONS });
  await decider.goto(`/desk/requests/${request}`);
  await says(decider, REASONS);

  const learner = await world.person(one.learner);
  await learner.goto('/my?lang=en');
  await learner.locator(`#requests a[href="/my/requests/${request}"]`).first().click();
  await reloadUntil(learner, async () => (await words(learner)).includes(REASONS));
  await says(learner, /Recognised: [\d.]+ ECTS/);
  await says(learner, /R-[A-H]\d/);
}
