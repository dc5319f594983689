// An agreement's rule is changed beside the running server: every door says so within two seconds, and a promise is kept.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../demo.mjs';
import { claim, says } from '../lib.mjs';

export const id = 'change';
export const name = 'a rule is changed, the verdict on card and listing follows, and who enrolled before keeps the promise';

const LEARNER = 'katarzyna.mirewska@hohenwied.example';
const HOME = 'recognised_by=hohenwied';
const LIMIT_MS = 2000;
// She reads German.
const AUTOMATIC = /Zählt automatisch.*Hohenwied.*: 4 ECTS/;

// The second version of the Three Rivers agreement, in force from today: courses of Vallombre are looked at one by one.
async function secondVersion() {
  const demo = JSON.parse(await readFile(join(ROOT, 'web/demo/consortium.json'), 'utf8'));
  const agreement = demo.agreements.find((one) => one.id === 'three-rivers');
  const day = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const when = { f: 'credential.issuer', op: 'eq', v: 'vallombre' };
  const rule = { id: 'i0', effect: 'individual', when, reason: 'until the annex is written anew' };
  return { ...agreement, version: 2, valid_from: day(0), valid_to: day(795), signed_on: day(-1), rules: [rule, ...agreement.rules] };
}

async function enrol(world, listing) {
  const page = await world.person(LEARNER);
  await page.goto(listing);
  await page.click('main a.button[href*="/my/enrol/"]');
  await says(page, AUTOMATIC, '.verdict');
  await page.click('main form[method=post] button.button');
  claim(page.url().includes('/my/enrolments/'), `ends at the enrolment, not ${page.url()}`);
  await says(page, AUTOMATIC, '.verdict');
  return page;
}

// The milliseconds until each of these addresses shows this class; asked again and again, as a reader who reloads.
async function untilAll(page, wanted) {
  const begun = Date.now();
  for (const [address, mark] of wanted) {
    for (;;) {
      const html = await (await page.request.get(address)).text();
      if (html.includes(mark)) break;
      claim(Date.now() - begun < LIMIT_MS, `${address} does not say ${mark} within ${LIMIT_MS} ms`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
  return Date.now() - begun;
}

export async function run(world) {
  const page = await world.visitor();
  const search = `/micro-credentials?q=health+data&${HOME}`;
  await page.goto(search);
  const card = page.locator('ol.cards > li').filter({ hasText: 'Health data' });
  await card.locator('.verdict-line.automatic').waitFor();
  const listing = new URL(await card.locator('h3 a').getAttribute('href'), page.url()).pathname;
  const enrolled = await enrol(world, listing);

  await world.seed({ agreements: [await secondVersion()] });
  const taken = await untilAll(page, [
    [`${listing}?${HOME}`, 'class="verdict individual"'],
    [search, 'verdict-line individual'],
    // The filter: what the index says.
    [`/micro-credentials?q=health+data&${HOME}&route=individual`, listing],
  ]);
  console.log(`     ${taken} ms until listing, card and filter say the new verdict`);
  await page.reload();
  await card.locator('.verdict-line.individual').waitFor();
  await card.locator('h3 a').click();
  await says(page, 'until the annex is written anew', '#why');
  await says(page, 'version 2', '.verdict');

  await enrolled.reload();
  await says(enrolled, AUTOMATIC, '.verdict');
  await says(enrolled, 'Fassung 1', '.verdict');
}
