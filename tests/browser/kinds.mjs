// Every kind of page, and how a person gets there: for the checks that go over all of them.
import { claim, reloadUntil, signIn } from './lib.mjs';

export const WHO = {
  visitor: null,
  learner: 'tariq.solbacken@lindholm.example',
  decider: 'gaspard.tournelin@vallombre.example',
  referred: 'leonard.cretabois@valsure.example',
  referrer: 'severine.aubonnard@valsure.example',
  rater: 'hilde.rantefjell@tindvaag.example',
  asker: 'olav.kurlandsvik@tindvaag.example',
  asked: 'ingvild.storhaugen@tindvaag.example',
  hearer: 'saga.wennerbo@lindholm.example',
  provider: 'fintan.kilbrady@rathcarrow.example',
  admin: 'dorotea.pontelli@passerelle.example',
};

// The first link on a page that fits.
async function link(page, from, pattern) {
  await page.goto(from);
  const all = await page.locator('main a').evaluateAll((links) => links.map((one) => one.getAttribute('href') ?? ''));
  const found = all.find((href) => pattern.test(href));
  if (!found) throw new Error(`${from} has no link like ${pattern}`);
  return found.split('#')[0];
}

// The first results of a search, as the address of a comparison.
async function comparison(page, count, more = '') {
  await page.goto('/micro-credentials?recognised_by=lindholm');
  const ids = await page.locator('.comparing-form input[type=checkbox][name=id]').evaluateAll((boxes) => boxes.map((one) => one.value));
  return `/compare?${ids.slice(0, count).map((id) => `id=${id}`).join('&')}&recognised_by=lindholm${more}`;
}

const LISTING = /^\/micro-credentials\/[0-9a-f-]{36}/;
const AGREEMENT = /^\/agreements\/[0-9a-f-]{36}$/;
const FILE = [
  'identifier,title@en,institution,ects,start,colour',
  'RC-NEW-1,A new short course,rathcarrow,3,2027-03-01,blue',
  'RC-NEW-2,Another one,rathcarrow,three,2027-03-01,',
  'RC-NEW-3,Not ours,lindholm,2,,',
].join('\n');

// Kinds that are an address: who, path, or who and the way to the path.
const ADDRESSES = [
  ['home', 'visitor', '/'],
  ['search', 'visitor', '/micro-credentials?q=data&recognised_by=lindholm'],
  ['search with filters', 'visitor', '/micro-credentials?q=data&recognised_by=lindholm&route=automatic&ects_min=2'],
  ['search without results', 'visitor', '/micro-credentials?q=zzyzx&level=6'],
  ['search with a wrong value', 'visitor', '/micro-credentials?q=data&level=99'],
  ['listing that counts', 'visitor', (page) => link(page, '/micro-credentials?q=visualisation&recognised_by=lindholm', LISTING)],
  ['listing in another language', 'visitor', (page) => link(page, '/micro-credentials?q=sol+vivant', LISTING)],
  ['sign-in', 'visitor', '/sign-in'],
  ['not found', 'visitor', '/nowhere'],
  ['impact', 'visitor', '/impact'],
  ['convert', 'visitor', '/convert?convert=level&framework=IE-NFQ&level=8&target_framework=AU-AQF&target_level=9'],
  ['convert with an error', 'visitor', '/convert?convert=level&framework=XY&level=8'],
  ['micro-evaluator', 'visitor', '/micro-evaluator'],
  ['micro-evaluator with its result', 'visitor', '/micro-evaluator?purpose=exemption&mode=online&quality=3&verification=2&level=1&workload=2&testing=1&source_eqf=6&source_ects=5&target_eqf=6'],
  ['micro-evaluator with errors', 'visitor', '/micro-evaluator?purpose=fun&quality=9&source_ects=many'],
  ['criteria', 'visitor', '/criteria'],
  ['rights', 'visitor', '/rights'],
  ['rights at a university', 'visitor', '/rights?university=lindholm'],
  ['rights at nobody', 'visitor', '/rights?university=nowhere'],
  ['agreements', 'visitor', '/agreements'],
  ['agreements of nobody', 'visitor', '/agreements?institution=nowhere'],
  ['agreement', 'visitor', (page) => link(page, '/agreements', AGREEMENT)],
  ['agreement in another language', 'visitor', async (page) => `${await link(page, '/agreements', AGREEMENT)}?lang=de`],
  ['compare', 'visitor', (page) => comparison(page, 3)],
  ['compare only differences', 'visitor', (page) => comparison(page, 2, '&only=differences')],
  ['compare with too many', 'visitor', (page) => comparison(page, 5)],
  ['compare with nothing', 'visitor', '/compare?id=01900000-0000-7000-8000-000000000001'],
  ['institutions', 'visitor', '/institutions'],
  ['institution', 'visitor', '/institutions/lindholm'],
  ['dossier', 'visitor', async (page) => `${(await link(page, '/micro-credentials?q=visualisation', LISTING)).split('?')[0]}/dossier`],
  ['listing for no member', 'visitor', async (page) => `${(await link(page, '/micro-credentials?q=visualisation', LISTING)).split('?')[0]}?recognised_by=nowhere`],
  ['mailbox', 'visitor', '/demo/mailbox'],
  ['components', 'visitor', '/demo/components'],
  ['my', 'learner', '/my'],
  ['enrol check', 'learner', async (page) => link(page, await link(page, '/micro-credentials?q=data+ethics', LISTING), /\/my\/enrol\//)],
  ['enrol check of one who is enrolled', 'learner', async (page) => {
    const listing = await link(page, '/micro-credentials?q=data+visualisation', LISTING);
    return link(page, listing, /\/my\/(enrol|enrolments)\//);
  }],
  ['enrolment', 'learner', (page) => link(page, '/my', /\/my\/enrolments\//)],
  ['request with its letter', 'learner', (page) => link(page, '/my', /\/my\/requests\//)],
  ['saved', 'learner', '/my/saved'],
  ['note on a saved listing', 'learner', (page) => link(page, '/my/saved', /^\/my\/saved\/listings\//)],
  ['search to save', 'learner', '/my/saved/searches/new?search=q%3Ddata%26level%3D6'],
  ['saved search', 'learner', (page) => link(page, '/my/saved', /^\/my\/saved\/searches\/[0-9a-f-]{36}$/)],
  ['link that ends no mails', 'visitor', '/unsubscribe/nothing'],
  ['ask for recognition', 'learner', '/my/requests/new'],
  ['draft', 'learner', draft],
  ...['credential', 'purpose', 'target', 'details', 'documents', 'consent', 'check'].map((part) => [`draft: ${part}`, 'learner', async (page) => `${await draft(page)}/${part}`]),
  ['desk queue', 'decider', '/desk'],
  ['case to decide', 'decider', (page) => link(page, '/desk', /\/desk\/requests\//)],
  ['request on the second track', 'referred', async (page) => {
    await page.goto('/my?lang=en');
    return page.locator('main a[href^="/my/requests/"]:has-text("See what to do")').first().getAttribute('href');
  }],
  ['desk queue of the second track', 'referrer', '/desk?state=referred_rpl'],
  ['case on the second track', 'referrer', (page) => link(page, '/desk?state=referred_rpl', /\/desk\/requests\//)],
  ['appeals', 'decider', '/desk/appeals'],
  ['desk queue of a rater', 'rater', '/desk'],
  ['case to rate', 'rater', (page) => caseOf(page, 'Vegard Suneset')],
  ['precedents', 'decider', '/desk/precedents'],
  ['archive of decisions', 'decider', '/desk/precedents?kind=archive'],
  ['precedents with a wrong filter', 'decider', '/desk/precedents?standing=whenever'],
  ['import of decisions', 'decider', '/desk/precedents/import'],
  ['decisions', 'decider', '/desk/decisions'],
  ['decisions that are like nothing', 'decider', '/desk/decisions?q=zzyzx&outcome=refuse'],
  ['decisions with a wrong filter', 'decider', '/desk/decisions?outcome=maybe&from=2026-02-30'],
  ['decisions to enter', 'decider', '/desk/bookings'],
  ['decisions that are entered', 'decider', '/desk/bookings?standing=booked'],
  ['import of confirmations', 'decider', '/desk/bookings/import'],
  ['tables of grades', 'decider', '/desk/grades'],
  ['table of grades', 'decider', (page) => link(page, '/desk/grades', /^\/desk\/grades\/[0-9a-f-]{36}/)],
  ['new table of grades', 'decider', (page) => link(page, '/desk/grades', /^\/desk\/grades\/new/)],
  ['criteria of a university', 'decider', '/desk/rules'],
  ['criteria with a draft', 'admin', async (page) => (await wording(page)) && '/desk/rules'],
  ['draft of criteria', 'admin', '/desk/rules/draft'],
  ['wording of a criterion', 'admin', wording],
  ['who gets which cases', 'decider', '/desk/routing'],
  ['who gets which cases, to change', 'provider', '/desk/routing'],
  ['questions about a case', 'asker', question],
  ['questions to the learner', 'asked', asked],
  ['question to the issuer, by its link', 'visitor', byMail],
  ['hearing of an appeal', 'hearer', hearing],
  ['page of others', 'learner', '/desk'],
  ['provider listings', 'provider', '/provider'],
  ['editor', 'provider', (page) => link(page, '/provider', /^\/provider\/listings\/[0-9a-f-]{36}$/)],
  ...['what', 'outcomes', 'skills', 'assessment', 'workload', 'quality', 'dates', 'admission', 'price', 'languages', 'languages?translation=fr', 'check'].map((part) => [
    `editor: ${part}`, 'provider', async (page) => `${await link(page, '/provider', /^\/provider\/listings\/[0-9a-f-]{36}$/)}/${part}`]),
  ['new listing', 'provider', '/provider/listings/new'],
  ['editor of a new draft', 'provider', sketch],
  ['check of a new draft', 'provider', async (page) => `${await sketch(page)}/check`],
  ['preview of a draft', 'provider', async (page) => `${await sketch(page)}/preview`],
  ['dates', 'provider', async (page) => `${await link(page, '/provider', /^\/provider\/listings\/[0-9a-f-]{36}$/)}/offerings`],
  ['one run', 'provider', run],
  ['dates for the next term', 'provider', async (page) => `${await run(page)}/copy?later=year`],
  ['listing to rate', 'provider', toRate],
  ['listing that is rated', 'provider', async (page) => {
    await page.goto('/provider');
    return page.locator('main tr:has-text("Data visualisation") a[href$="/ratings"]').first().getAttribute('href');
  }],
  ['participants', 'provider', async (page) => `${await run(page)}/participants`],
  ['archive', 'provider', async (page) => `${await link(page, '/provider', /^\/provider\/listings\/[0-9a-f-]{36}$/)}/archive`],
  ['import', 'provider', '/provider/import'],
  ['impact for the consortium', 'admin', '/impact'],
  ['impact of a university', 'decider', '/impact?university=lindholm'],
  ['codes of an institution', 'admin', '/network/institutions/lindholm/codes'],
  ['words', 'admin', '/network/words'],
  ['new words', 'admin', '/network/words/new?word=zymurgy'],
];

// The case of this person in the queue.
async function caseOf(page, name) {
  await page.goto('/desk');
  return page.locator(`main table tr:has-text("${name}") a[href^="/desk/requests/"]`).first().getAttribute('href');
}

// A draft, the same one as long as nothing is said in it.
async function draft(page) {
  await page.goto('/my/requests/new');
  await page.locator('main form button.button').click();
  return new URL(page.url()).pathname;
}

// A listing of which only the first section is written; asked for again it is the same one.
async function sketch(page) {
  await page.goto('/provider/listings/new');
  await page.fill('[name=identifier]', 'RC-SKETCH');
  await page.fill('[name=title]', 'A sketch of a course');
  await page.locator('[name=language]').selectOption('en');
  await page.locator('main form.listing-form button.button').click();
  claim((await page.locator('ol.tasks').count()) === 1, 'the sketch is refused');
  return new URL(page.url()).pathname;
}

// The wording of the first criterion; a draft of the criteria comes first.
async function wording(page) {
  await page.goto('/desk/rules');
  if ((await page.locator('main a[href^="/desk/rules/wording"]').count()) === 0) {
    await page.goto('/desk/rules/draft');
    await page.fill('[name=note]', 'Clearer words for the seven criteria');
    await page.locator('main form[action="/desk/rules/draft"] button').click();
  }
  return link(page, '/desk/rules', /^\/desk\/rules\/wording/);
}

// What somebody else does meanwhile, in a browser of their own.
async function meanwhile(page, email, act) {
  const context = await page.context().browser().newContext({ baseURL: new URL(page.url()).origin, locale: 'en' });
  context.setDefaultTimeout(10_000);
  try {
    const other = await context.newPage();
    await other.goto('/sign-in');
    await signIn(other, email);
    return await act(other);
  } finally {
    await context.close();
  }
}

const ISSUER = 'registry@sign-school.example';

// The questions about a case: one to the learner and one to the issuer, asked once.
async function question(page) {
  const questions = `${await caseOf(page, 'Ingvild Storhaugen')}/questions`;
  for (const to of ['learner', 'outside']) {
    await page.goto(questions);
    if ((await page.locator(`#asked-${to === 'learner' ? 1 : 2}`).count()) > 0) continue;
    const form = 'form[action$="/questions"]';
    await page.locator(`${form} input[value=${to}]`).check();
    if (to === 'outside') await page.fill(`${form} [name=name]`, 'Registry of the school');
    if (to === 'outside') await page.fill(`${form} [name=email]`, ISSUER);
    await page.fill(`${form} [name=question]`, 'How many hours of work does the course ask for, and who marked the last piece?');
    await page.locator(`${form} button`).last().click();
    claim((await page.locator('.error-summary').count()) === 0, `the question to ${to} is refused`);
  }
  return questions;
}

async function asked(page) {
  const desk = await meanwhile(page, WHO.asker, question);
  return desk.replace('/desk/', '/my/');
}

// The mail waits in the mailbox for up to a minute.
async function byMail(page) {
  await page.goto('/');
  await meanwhile(page, WHO.asker, question);
  await page.goto('/demo/mailbox');
  const places = () => page.content().then((html) => html.match(/\/questions\/[\w-]{20,}/));
  await reloadUntil(page, async () => (await places()) !== null);
  return (await places())[0];
}

// A decision that its learner appeals against, and another person hears it.
async function hearing(page) {
  const decided = await meanwhile(page, 'pelle.stjernvik@lindholm.example', async (decider) => {
    const path = await caseOf(decider, 'Ewa Lindqvarn');
    await decider.goto(path);
    await decider.fill('form[action*="/decision"] textarea[name=reasons]', 'We read the course description: it is in line with what our own elective asks for.');
    for (const box of await decider.locator('form[action*="/decision"] fieldset textarea').all()) await box.fill('In the course description.');
    await decider.locator('form[action*="/decision"] button:not([value=preview])').click();
    claim((await decider.locator('.error-summary').count()) === 0, 'the decision is refused');
    return path;
  });
  await meanwhile(page, 'ewa.lindqvarn@lindholm.example', async (learner) => {
    await learner.goto(decided.replace('/desk/', '/my/'));
    await learner.locator('form[action$="/appeal"] textarea').first().fill('The course had more hours than the certificate says.');
    await learner.locator('form[action$="/appeal"] button').click();
    claim((await learner.locator('.error-summary').count()) === 0, 'the appeal is refused');
  });
  return `${decided}/appeal`;
}

// The run of a listing that has somebody without a result.
async function run(page) {
  await page.goto('/provider');
  await page.click('main table a:has-text("Data visualisation")');
  await page.click('main a[href$="/offerings"]');
  const runs = await page.locator('main table a[href$="/participants"]').evaluateAll((links) => links.map((one) => one.getAttribute('href')));
  for (const found of runs.map((href) => href.replace(/\/participants$/, ''))) {
    await page.goto(`${found}/participants`);
    if ((await page.locator('#results select[name=outcome]').count()) > 0) return found;
  }
  throw new Error('no run has anybody without a result');
}

// Where a listing that nobody has rated is rated.
async function toRate(page) {
  await page.goto('/provider');
  return page.locator('main table a[href$="/ratings"]:has-text("Not rated yet")').first().getAttribute('href');
}

// Kinds that only come as the answer to a form, and how they are known.
const ANSWERS = [
  ['sign-in with an error', 'visitor', async (page) => {
    await page.goto('/sign-in');
    await signIn(page, 'nobody@lindholm.example', 'wrong-password');
  }, '.error-summary'],
  ['editor with errors', 'provider', async (page) => {
    await page.goto('/provider/listings/new');
    await page.locator('main form.listing-form input[name=homepage]').fill('nowhere');
    await page.locator('main form.listing-form button.button').last().click();
  }, '.error-summary'],
  ['editor with one more group', 'provider', async (page) => {
    await page.goto(`${await sketch(page)}/quality`);
    await page.click('button[value=accreditation]');
  }, '#accreditation_1_kind'],
  ['editor that somebody overtook', 'provider', async (page) => {
    await page.goto(`${await sketch(page)}/what`);
    await page.locator('[name=seen]').evaluate((box) => box.setAttribute('value', 'what was seen before'));
    await page.fill('[name=description]', 'What I wrote meanwhile.');
    await page.locator('main form.listing-form button.button').click();
  }, 'main table'],
  ['case with errors', 'rater', async (page) => {
    await page.goto(await caseOf(page, 'Vegard Suneset'));
    await page.locator('form[action$="/ratings"] textarea').first().fill('x'.repeat(5000));
    await page.locator('form[action$="/ratings"] > button').click();
  }, '.error-summary'],
  ['ratings with errors', 'provider', async (page) => {
    await page.goto(await toRate(page));
    await page.locator('#evidence_quality').fill('The national review of 2025');
    await page.locator('form[action$="/ratings"] button.button').last().click();
  }, '.error-summary'],
  ['participants to check', 'provider', async (page) => {
    await page.goto(`${await run(page)}/participants`);
    await page.locator('#results select[name=outcome]').first().selectOption('failed');
    await page.locator('main button[value=check]').click();
  }, 'button[value=record]'],
  ['import with its report', 'provider', async (page) => {
    await page.goto('/provider/import');
    await page.setInputFiles('input[name=file]', { name: 'listings.csv', mimeType: 'text/csv', buffer: Buffer.from(FILE) });
    await page.locator('main form.check button.button').click();
  }, '#report table'],
];

// Goes over every kind, one browser for each person; `look` sees each page once it is there. KIND=PART OF A NAME: only those.
export async function everyKind(world, options, look) {
  const pages = {};
  const wrong = [];
  const found = (world.memory.found ??= {});
  for (const [kind, who, way] of [...ADDRESSES, ...ANSWERS.map(([kind, who, act, sign]) => [kind, who, { act, sign }])]) {
    if (!kind.includes(process.env.KIND ?? '')) continue;
    try {
      pages[who] ??= WHO[who] ? await world.person(WHO[who], options) : await world.visitor(options);
      const page = pages[who];
      if (way.act) {
        await way.act(page);
        claim((await page.locator(way.sign).count()) > 0, `there is no ${way.sign}`);
      } else await page.goto((found[kind] ??= typeof way === 'string' ? way : await way(page)));
      wrong.push(...(await look(page, kind)).map((line) => `${kind}: ${line}`));
    } catch (error) {
      wrong.push(`${kind}: ${error.message.split('\n').slice(0, 3).join(' ')}`);
    }
  }
  return wrong;
}
