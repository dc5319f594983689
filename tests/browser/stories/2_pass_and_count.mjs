// The provider records a pass; within a minute the learner reads that it is counted, and by which rules.
import { claim, reloadUntil, says, words } from '../lib.mjs';

export const id = 'count';
export const needs = ['enrol'];
export const name = 'the provider records a pass and the learner reads what was recognised, with rule ids';

const NAME = 'Ylva Norrsken';

// From the listings to its dates to the participants, as the links lead.
async function participants(page, title) {
  await page.goto('/provider');
  await page.click(`main table a:has-text("${title}")`);
  await page.click('main a[href$="/offerings"]');
  const runs = await page.locator('main table a[href$="/participants"]').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  for (const run of runs) {
    await page.goto(run);
    const row = page.locator('#results tr').filter({ hasText: NAME });
    if (await row.locator('select[name=outcome]').count() > 0) return row;
  }
  throw new Error(`${NAME} is in none of ${runs.length} runs`);
}

export async function run(world) {
  const { course, learner, path } = world.memory.enrolment ?? {};
  claim(course, 'the first story did not end');
  const staff = await world.person(course.staff);
  const row = await participants(staff, course.original);
  await row.locator('select[name=outcome]').selectOption('passed');
  await row.locator('input[name=grade]').fill(course.grade);
  await staff.click('main button[value=check]');
  await says(staff, NAME);
  await staff.click('main button[value=record]');
  claim(await row.locator('select[name=outcome]').count() === 0, 'the result stands and is no form any more');
  await says(staff, course.grade, '#results');

  const page = await world.person(learner);
  await page.goto(path);
  await reloadUntil(page, async () => (await page.locator('main a[href*="/my/requests/"]').count()) > 0);
  await page.click('main a[href*="/my/requests/"]');
  await reloadUntil(page, async () => /Recognised: [\d.]+ ECTS/.test(await words(page)));
  await says(page, course.rule);
  await says(page, /R-R\d|R-G\d|R-B\d/);
  world.memory.decided = new URL(page.url()).pathname;
  await page.goto('/my');
  await says(page, course.counted, '#requests');
}
