// A learner searches, narrows by what counts at home, reads why, signs in, enrols, and has mail.
import { claim, says, signIn, unfold, words } from '../lib.mjs';

export const id = 'enrol';
export const name = 'a learner finds what counts, reads why, signs in, enrols and has mail';

const LEARNER = 'ylva.norrsken@lindholm.example';
// Another course for each pass: neither is one she has passed already. One counts by an agreement's rule; the other by an
// equivalency, which in her programme is worth the whole component that it replaces.
const COURSES = [
  { title: 'Data skills for every subject', original: 'Datenkompetenz für alle Fächer', staff: 'anselm.hochrieder@hohenwied.example', grade: '1,3',
    rule: /lindholm-data-hohenwied/, counted: /Recognised: 7\.5 ECTS/ },
  { title: 'Health data', original: 'Données de santé', staff: 'solene.marchevent@vallombre.example', grade: '16/20',
    rule: /\ba1\b/, counted: /Recognised: 4 ECTS/ },
];

async function number(page) {
  return Number((await words(page, '#results')).match(/\d+/)?.[0] ?? 0);
}

async function narrow(page) {
  const all = await number(page);
  claim(all >= 4, `«data» finds only ${all}`);
  await unfold(page, '#filter input[name=route][value=automatic]');
  await page.check('#filter input[name=route][value=automatic]');
  await page.click('#filter button.button');
  const address = new URL(page.url());
  claim(address.searchParams.get('route') === 'automatic' && address.searchParams.get('q') === 'data', `the address holds the search: ${address}`);
  claim(address.searchParams.get('recognised_by') === 'lindholm', `the university stays in the address: ${address}`);
  const left = await number(page);
  claim(left > 0 && left < all, `${left} of ${all} count automatically`);
  claim(await page.locator('ol.cards > li').count() === left, 'as many cards as the count says');
  claim(await page.locator('.card .verdict-line.automatic').count() === left, 'every card says that it counts');
  await says(page, /automatic/i, 'ul.chips');
}

async function readWhy(page, course) {
  // The title stands in its own language, the translation under it: the card has both.
  await page.locator('ol.cards > li').filter({ hasText: course.title }).locator('h3 a').click();
  await says(page, /Counts automatically at Lindholm.*: 4 ECTS/, '.verdict.automatic .verdict-answer');
  await page.click('.verdict a[href$="#why"]');
  await says(page, 'a1', '#why');
  await says(page, /As of/, '.verdict');
}

async function enrol(page, course) {
  await page.click('main a.button[href*="/my/enrol/"]');
  claim(page.url().includes('/sign-in?next='), `asks to sign in first, not ${page.url()}`);
  await signIn(page, LEARNER);
  claim(page.url().includes('/my/enrol/'), `comes back to enrol, not ${page.url()}`);
  await says(page, 'Check your answers');
  await says(page, course.title);
  await says(page, /Counts automatically at Lindholm/, '.verdict');
  const consent = page.locator('main form[method=post] input[type=checkbox]');
  if (await consent.count() > 0) await consent.check();
  await page.click('main form[method=post] button.button');
  claim(page.url().includes('/my/enrolments/'), `ends at the enrolment, not ${page.url()}: ${await words(page)}`);
  await says(page, /enrolled/i, '.flash-slot');
  await says(page, /Counts automatically at Lindholm/, '.verdict');
}

async function mail(page, course) {
  for (let tries = 0; tries < 40; tries += 1) {
    await page.goto('/demo/mailbox');
    const box = await words(page);
    if (box.includes(course.title) && box.includes(LEARNER)) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  claim(false, `no mail about ${course.title}: ${(await words(page)).slice(0, 500)}`);
}

export async function run(world) {
  const course = COURSES[world.scripted ? 1 : 0];
  const page = await world.visitor();
  await page.goto('/');
  await page.fill('main input[name=q]', 'data');
  await page.selectOption('main select[name=recognised_by]', 'lindholm');
  await page.click('main form[role=search] button');
  await narrow(page);
  await readWhy(page, course);
  await enrol(page, course);
  world.memory.enrolment = { course, learner: LEARNER, path: new URL(page.url()).pathname };
  await mail(page, course);
}
