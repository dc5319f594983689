// An officer asks an issuer who has no account: the link of the mail opens the question, it is answered once, the clock goes on.
import { claim, enter, fine, mailed, openCase, openRequest, says, send, words } from '../lib.mjs';

export const id = 'issuer';
export const name = 'an issuer without an account answers by the link of the mail, and the clock of the case goes on';

const OFFICER = 'hilde.rantefjell@tindvaag.example';
const LEARNER = 'ingvild.storhaugen@tindvaag.example';
const ISSUER = 'registrar@almarena-signs.example';
const QUESTION = 'Which level does the course have, and who confirms it?';
const ANSWER = 'EQF 6, confirmed by our register of programmes on 3 March.';

// The line of this fact, as the page says it.
async function fact(page, label) {
  return words(page, `main dl dt:text-is("${label}") + dd`);
}

async function ask(page) {
  const request = await openCase(page, 'Ingvild Storhaugen');
  await page.locator('main a:text-is("Ask for information, and what was asked")').click();
  await says(page, 'While an answer is awaited, the clock stands still.');
  const form = 'form[action$="/questions"]';
  await page.getByLabel('Ask somebody else at the issuer, by e-mail').check();
  await page.getByLabel('Level', { exact: true }).check();
  await send(page, form, { name: 'Pilar Registrar', email: ISSUER, question: QUESTION });
  await says(page, 'Ask the issuer');
  await says(page, QUESTION);
  return request;
}

// By keyboard alone, and with script switched off in either pass.
async function answer(world, link) {
  const page = await world.visitor({ javaScriptEnabled: false });
  await page.goto(link);
  await says(page, 'You need no account.');
  await says(page, 'Ingvild Storhaugen');
  await says(page, QUESTION);
  claim(await page.locator('input[type=file]').count() === 0, 'it is answered in words');
  const button = page.getByRole('button', { name: 'Send the answer' });
  await button.click();
  claim(await page.locator('.error-summary').count() === 1, 'no answer is none');
  await page.getByLabel('Your answer').focus();
  await page.keyboard.type(ANSWER);
  await page.keyboard.press('Tab');
  claim(await button.evaluate((element) => element === document.activeElement), 'the next stop is the button');
  await enter(page);
  await says(page, 'Thank you, your answer has arrived');
  await says(page, ANSWER);
  await page.goto(link);
  await says(page, 'Thank you, your answer has arrived');
  claim(await page.locator('main textarea').count() === 0, 'it is answered once');
  await page.goto(link.slice(0, -3));
  await says(page, 'This link opens nothing');
}

export async function run(world) {
  const officer = await world.person(OFFICER);
  const request = await openCase(officer, 'Ingvild Storhaugen');
  const due = await fact(officer, 'Due');
  await ask(officer);
  await fine(world, officer);
  await officer.goto(`/desk/requests/${request}`);
  claim(await fact(officer, 'Due') !== due, 'while the answer is awaited, its day counts');
  const waiting = await fact(officer, 'Waits for');

  const learner = await world.person(LEARNER);
  await openRequest(learner, request);
  await says(learner, /We have asked the issuer of your credential; an answer is due by \w+/, '.state-line');
  await says(learner, 'There is nothing for you to do.', '.state-line');
  await fine(world, learner);

  const link = await mailed(await world.visitor(), ISSUER, /https?:\S+\/questions\/\S+/);
  const reader = await world.visitor();
  await reader.goto(link);
  await fine(world, reader);
  await answer(world, link);

  await officer.goto(`/desk/requests/${request}`);
  claim(await fact(officer, 'Due') === due, 'the clock goes on with the day it had');
  claim(await fact(officer, 'Waits for') !== waiting, `it waits for the office again, not for ${waiting}`);
  await officer.locator('main a:text-is("Ask for information, and what was asked")').click();
  await says(officer, ANSWER);
  await says(officer, /Answered on \w+/);
  await learner.reload();
  await says(learner, 'Being assessed.', '.state-line');
}
