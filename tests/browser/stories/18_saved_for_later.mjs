// A student saves a micro-credential by one press, undoes and repeats it, writes a note, keeps a search, and ends the mails
// of another one by the link of its mail.
import { claim, fine, mailed, says, send } from '../lib.mjs';

export const id = 'saved';
export const name = 'a student saves a micro-credential with a note and a search, and ends mails by their link';

const LEARNER = 'tariq.solbacken@lindholm.example';
const NOTE = 'Ask whether it fits beside the placement.';

async function press(page, word) {
  await page.locator('main .save button').filter({ hasText: word }).first().click();
}

async function listing(page) {
  await page.goto('/micro-credentials?q=visualisation&recognised_by=lindholm');
  await press(page, 'Save');
  await says(page, 'Saved.', '.flash-slot');
  claim(await page.locator('main .save .saved svg').count() === 1, 'heart and word');
  await page.locator('.flash-slot button').click();
  await says(page, 'Removed.', '.flash-slot');
  await press(page, 'Save');
  await page.goto('/my/saved');
  await says(page, 'Data visualisation');
  const card = page.locator('main .card').filter({ hasText: 'Data visualisation' });
  await card.getByRole('link', { name: /Write a note/ }).click();
  await send(page, 'main form', { note: NOTE });
  await says(page, NOTE);
  await card.getByRole('button', { name: /Remove/ }).click();
  claim(await page.locator('main').getByText(NOTE).count() === 0, 'it is off the list');
  await page.locator('.flash-slot button').click();
  await says(page, NOTE);
}

async function search(page) {
  await page.goto('/micro-credentials?q=zzyzx');
  await page.getByRole('link', { name: 'Tell me when one appears' }).click();
  await says(page, 'Save this search', 'h1');
  await page.getByLabel('At most once a day').check();
  await send(page, 'main form', { name: 'Rare things' });
  await says(page, 'at most once a day', '.flash-slot');
  const own = page.locator('section[aria-labelledby=searches] .card').filter({ hasText: 'Rare things' });
  await own.getByRole('button', { name: /Remove/ }).click();
  await page.locator('.flash-slot button').click();
  await says(page, 'Rare things');
}

async function stop(world, page) {
  const reader = await world.visitor();
  const link = await mailed(reader, LEARNER, /https?:\S+\/unsubscribe\/\S+/);
  await reader.goto(link);
  await says(reader, 'End these mails?', 'h1');
  await fine(world, reader);
  await reader.getByRole('button', { name: 'End these mails' }).click();
  await says(reader, 'No more of these mails', 'h1');
  await page.goto('/my/saved');
  const ended = page.locator('section[aria-labelledby=searches] .card').filter({ hasText: 'Something with data' });
  claim((await ended.innerText()).includes('No mails'), 'the list says so, and keeps the search');
}

export async function run(world) {
  const page = await world.person(LEARNER);
  await listing(page);
  await fine(world, page);
  await search(page);
  await fine(world, page);
  await stop(world, page);
}
