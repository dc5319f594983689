// A provider with only a browser publishes a complete listing in one sitting, on a phone: section by section, a look at it as students see it, one press; then the same dates again.
import { claim, fine, overflowing, says, words } from '../lib.mjs';

export const id = 'listing';
export const name = 'a provider with only a browser publishes a complete listing in one sitting, on a phone';

const PROVIDER = 'fintan.kilbrady@rathcarrow.example';
const TITLE = 'Reading a river';
const FORM = 'main form.listing-form';
const WHAT = {
  identifier: 'RC-RIVER-1', title: TITLE, isced_f: '0521', keywords: 'water, rivers, field work',
  description: 'How a river shapes its valley, and what a valley does to its river.',
};
// In the order in which one leads to the next.
const SECTIONS = [
  ['outcomes', { learning_outcomes: 'Read the profile of a river\nMeasure its flow', stackability: 'stand_alone', stacks_into: 'Module 2 of Physical Geography.' }],
  ['skills', { outcome_1_essential: 'true', outcome_2_essential: 'false' }],
  ['assessment', { assessment: 'Report with an oral defence', supervision: 'supervised_id' }],
  ['workload', { ects: '3', hours: '75', eqf_level: '6' }],
  ['quality', { quality_assurance: 'Accredited institution; reviewed every three years.' }],
  ['dates', { mode: 'blended' }],
  ['admission', { prerequisites: 'None' }],
  ['price', { price: '0', currency: '' }],
  ['languages', { teaching_language_1: 'en', then: 'fr' }],
];
const RUN = { start: '2027-03-01', end: '2027-04-30', enrol_by: '2027-02-15', seats: '20' };

async function look(world, page) {
  await fine(world, page);
  const wide = await overflowing(page);
  claim(wide.length === 0, `${page.url()} is too wide: ${wide.join(', ')}`);
}

async function fill(page, form, boxes) {
  for (const [box, value] of Object.entries(boxes)) {
    const field = page.locator(`${form} [name=${box}]`);
    const isList = (await field.evaluate((element) => element.tagName)) === 'SELECT';
    await (isList ? field.selectOption(value) : field.fill(value));
  }
}

async function save(page, form = FORM) {
  await page.locator(`${form} button.button`).last().click();
}

async function isAt(page, end) {
  claim(new URL(page.url()).pathname.endsWith(end), `saving leads to ${end}, not to ${page.url()}: ${(await words(page)).slice(0, 300)}`);
}

// One more group of boxes by a button; what was typed before stays.
async function accredit(world, page) {
  await fill(page, FORM, { quality_assurance: 'Reviewed every three years.' });
  await page.click('button[value=accreditation]');
  claim((await page.inputValue('[name=quality_assurance]')).startsWith('Reviewed'), 'what was typed stays');
  await fill(page, FORM, {
    accreditation_1_kind: '820101cba6', accreditation_1_title: 'Review of 2026',
    accreditation_1_agency_name: 'Agency for Quality', accreditation_1_agency_country: 'IE',
  });
  await look(world, page);
}

// Something mistyped stays, and the summary leads to it.
async function mistype(world, page) {
  await fill(page, FORM, { ects: 'three' });
  await save(page);
  await look(world, page);
  claim((await page.title()).startsWith('Error:'), 'the title says that something is wrong');
  await page.click('.error-summary a');
  claim(page.url().endsWith('#ects') && (await page.inputValue('#ects')) === 'three', 'the box is there with what was typed');
}

async function addRun(world, page) {
  await page.click('main a[href$="/offerings"]');
  await fill(page, 'main form', RUN);
  await save(page, 'main form');
  await says(page, '0 of 20', 'main table');
  await look(world, page);
  await page.click(`nav.breadcrumb a:has-text("${TITLE}")`);
  await page.click('ol.tasks a[href$="/dates"]');
}

async function sections(world, page) {
  for (const [section, boxes] of SECTIONS) {
    await isAt(page, `/${section}`);
    await look(world, page);
    if (section === 'workload') await mistype(world, page);
    if (section === 'quality') await accredit(world, page);
    if (section === 'dates') await addRun(world, page);
    await fill(page, FORM, boxes);
    await save(page);
    claim(await page.locator('.error-summary').count() === 0, `${section} is refused: ${(await words(page)).slice(0, 400)}`);
  }
  claim(page.url().endsWith('/languages?translation=fr'), `the texts in French come next, not ${page.url()}`);
  await look(world, page);
  await fill(page, FORM, { title_fr: 'Lire une rivière' });
  await save(page);
}

export async function run(world) {
  const page = await world.person(PROVIDER, { viewport: { width: 360, height: 740 } });
  await page.goto('/provider?lang=en');
  await look(world, page);
  await page.click('main a.button[href^="/provider/listings/new"]');
  await look(world, page);
  await fill(page, FORM, WHAT);
  await save(page);
  const hub = new URL(page.url()).pathname;
  await says(page, /Not started/, 'ol.tasks');
  await look(world, page);
  await page.click('ol.tasks a[href$="/outcomes"]');
  await sections(world, page);

  await isAt(page, '/check');
  await says(page, '11 of 11');
  claim(await page.locator('.annex-gaps, .advised-gaps, .europass-gaps').count() === 0, `something is left: ${await words(page)}`);
  await look(world, page);
  await page.goto(hub);
  claim(await page.locator('ol.tasks .tag:not(.plain)').count() === 0, `every section is completed: ${await words(page, 'ol.tasks')}`);

  await page.click('main a[href$="/preview"]');
  await says(page, /Preview/, '.notice');
  await says(page, 'Read the profile of a river');
  claim(await page.locator('meta[name=robots][content^=noindex]').count() === 1, 'nobody finds a preview');
  await look(world, page);

  await page.goto(`${hub}/check`);
  await page.click('form.publication button');
  await says(page, /Published/, '.flash-slot');
  const visitor = await world.visitor();
  await visitor.goto(`/micro-credentials/${hub.split('/').pop()}`);
  claim((await words(visitor, 'h1')) === TITLE, 'everybody reads it');

  await page.goto(`${hub}/offerings`);
  await page.click('main td a[href$="later=half_year"]');
  claim((await page.inputValue('#start')) === '2027-08-30', 'a Monday half a year later');
  await look(world, page);
  await save(page, 'main form');
  claim(await page.locator('main tbody tr').count() === 2, 'the new dates stand beside the old');
}
