// Recognised on a condition: the learner reads it with its day and writes that it is done, the office finds that it is met.
import { claim, enter, fine, mailed, reloadUntil, says, send, words } from '../lib.mjs';

export const id = 'condition';
export const name = 'a learner says that a condition is met, an officer finds so, and the credits count';

const LEARNER = 'jonas.wiesbronn@hohenwied.example';
const OFFICER = 'korbinian.erlhof@hohenwied.example';
const DONE = 'I wrote the text and had the conversation with Dr Sandrath on Monday.';
const MISSING = 'The text is there; we still need the minutes of the conversation.';
const FOUND = 'Text of 600 words and minutes of the conversation are on file.';

async function tell(page, said) {
  const form = 'form[action$="/condition"]';
  await page.locator(`${form} textarea`).fill(said);
  await page.locator(`${form} button`).focus();
  await enter(page);
  await says(page, 'The office checks it');
  claim(await page.locator('.error-summary').count() === 0, 'what the learner writes is taken');
}

async function find(page, finding, note) {
  const form = 'form[action$="/condition"]';
  await page.getByLabel(finding).check();
  await page.locator(`${form} textarea`).fill(note);
  await send(page, form);
}

export async function run(world) {
  const learner = await world.person(LEARNER);
  await learner.goto('/my?lang=en');
  await learner.locator('#requests tr').filter({ hasText: 'Counts once you meet the conditions by' }).locator('a').first().click();
  const request = new URL(learner.url()).pathname.split('/').pop();
  await says(learner, /Counts once you meet the conditions by \w+ \d+ \w+ \d{4} Next: you, by/, '.state-line');
  await says(learner, /Take a supplementary assessment Still to be met Last day \w+ \d+ \w+ \d{4}/);
  await says(learner, 'Recognised on conditions: 1.5 ECTS', '.letter');
  await fine(world, learner);
  await tell(learner, DONE);

  // The mail to the officer leads to the case. Something is missing first: the learner reads what, and may write again.
  const officer = await world.person(OFFICER);
  const address = await mailed(officer, OFFICER, new RegExp(`http\\S+/desk/requests/${request}`));
  await officer.goto(`${address}?lang=en`);
  await says(officer, DONE);
  await fine(world, officer);
  await find(officer, 'No, something is missing still', MISSING);
  await learner.reload();
  await says(learner, MISSING);
  await tell(learner, `${DONE} Here are the minutes.`);

  await officer.goto(address);
  await says(officer, 'Here are the minutes.');
  await find(officer, 'Yes, it is met', FOUND);
  await officer.goto(`/desk/requests/${request}`);
  await says(officer, /Met on \w+ \d+ \w+ \d{4}/);
  claim(await officer.locator('form[action$="/condition"]').count() === 0, 'there is nothing more to find');

  await learner.goto(`/my/requests/${request}`);
  await says(learner, 'Conditions met, recognised: 1.5 ECTS', '.state-line');
  await says(learner, FOUND);
  await says(learner, /Met on \w+ \d+ \w+ \d{4}/);
  claim(await learner.locator('form[action$="/condition"]').count() === 0, 'there is nothing more to say');
  await fine(world, learner);
  await learner.goto('/my');
  await reloadUntil(learner, async () => !(await words(learner, '#requests')).includes('Counts once you meet'));
  await says(learner, /plain words.{1,60} Conditions met, recognised: 1.5 ECTS/, '#requests');
}
