// A whole sitting at the recognition desk with the keyboard alone: queue, ratings, outcome, proposal; a second person decides and goes on.
import { PASSWORD, claim, says, words } from '../lib.mjs';

export const id = 'sitting';
// A queue in which nobody has worked yet.
export const fresh = true;
export const name = 'an officer’s whole sitting with the keyboard alone: queue, ratings, proposal; another decides, reads the letter and goes on';

// At another university for each pass; without script nothing else waits there, and the page says so.
const CASES = [
  { learner: 'Maëlle Kerbrisac', decider: 'gaspard.tournelin@vallombre.example' },
  { learner: 'Ousmane Delaverne', rater: 'ines.aubrelac@vallombre.example', decider: 'gaspard.tournelin@vallombre.example' },
];
const EVIDENCE = 'Read in the syllabus and the marking grid.';
const NOTE = 'Everything is there, and it is marked by staff.';
const REASONS = 'We read your assignments and the marking grid: the course is as demanding as our own electives.';
const MOST = 200;

// What has the focus.
function focused(page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    const group = element.closest('fieldset');
    return { tag: element.tagName.toLowerCase(), type: element.type ?? '', id: element.id, name: element.name ?? '', value: element.value ?? '',
      href: element.getAttribute('href') ?? '', action: element.form?.getAttribute('action') ?? '', isRating: group?.matches('.rating') ?? false,
      isEmpty: element.matches('textarea') && element.value.trim() === '', text: (element.textContent ?? '').trim().replace(/\s+/g, ' ') };
  });
}

// Tabs on until it is there; where a person would see nothing of the focus, it says so.
async function tabTo(page, wanted, what, key = 'Tab') {
  const seen = [];
  for (let stop = 0; stop < MOST; stop += 1) {
    await page.keyboard.press(key);
    const now = await focused(page);
    if (now.tag !== 'body') claim(await shows(page), `${page.url()}: ${now.tag} «${now.text.slice(0, 40)}» has the focus and does not show`);
    if (wanted(now)) return now;
    seen.push(now.text.slice(0, 20) || now.name || now.tag);
  }
  throw new Error(`${page.url()}: no way to ${what} within ${MOST} steps, but: ${seen.slice(0, 60).join(' | ')}`);
}

function shows(page) {
  return page.evaluate(() => {
    const box = document.activeElement.getBoundingClientRect();
    const style = getComputedStyle(document.activeElement);
    // The browser marks the part of a day that has the focus by itself.
    if (document.activeElement.type === 'date') return true;
    const outlined = (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none';
    return outlined && box.width > 0 && box.bottom > 0 && box.top < innerHeight;
  });
}

async function press(page, key = 'Enter') {
  const at = await focused(page);
  const gone = page.waitForNavigation().catch(() => claim(false, `${page.url()}: ${key} on ${at.tag} «${at.text || at.name}» leads nowhere`));
  await Promise.all([gone, page.keyboard.press(key)]);
}

// The skip link, so that no header is walked through; an answer that begins at its outcome begins behind it.
async function toMain(page) {
  const first = await tabTo(page, () => true, 'the first stop');
  if (first.href === '#main') {
    await page.keyboard.press('Enter');
    return true;
  }
  claim(new URL(page.url()).hash !== '', `the first stop is the skip link, not «${first.text || first.name}»`);
  await page.keyboard.press('Shift+Tab');
  return false;
}

async function follow(page, wanted, what) {
  const key = (await toMain(page)) ? 'Tab' : 'Shift+Tab';
  await tabTo(page, wanted, what, key);
  await press(page);
}

async function enter(world, email) {
  const page = await world.visitor();
  await page.goto('/sign-in?lang=en');
  await tabTo(page, (now) => now.id === 'email', 'the e-mail');
  await page.keyboard.type(email);
  await page.keyboard.press('Tab');
  await page.keyboard.type(PASSWORD);
  await press(page);
  claim(!page.url().includes('/sign-in'), `signed in, not at ${page.url()}`);
  await tabTo(page, (now) => now.href.startsWith('/desk'), 'the desk');
  await press(page);
  const code = await page.getAttribute('html', 'lang');
  if (code === 'en') return page;
  await tabTo(page, (now) => /[?&]lang=en/.test(now.href), 'English');
  await press(page);
  return page;
}

// From the queue to the case of this person: whoever comes first is opened with the button.
async function open(page, learner) {
  const first = await page.locator('main table tbody th').first().innerText();
  const isFirst = first.includes(learner);
  const isCase = (now) => now.tag === 'a' && now.href.startsWith('/desk/requests/');
  const wanted = (now) => isCase(now) && (isFirst || now.text.includes(learner));
  await follow(page, wanted, `the case of ${learner}`);
  await says(page, learner);
}

const isIn = (part) => (now) => now.action.includes(part);

// Arrow keys choose in a group, a space takes what has the focus, words are typed: all in the order of the page.
async function rate(page) {
  await toMain(page);
  const isOurs = isIn('/ratings');
  const groups = await page.locator('fieldset.rating').count();
  claim(groups >= 5, `the case asks for ratings, not ${groups}`);
  let count = 0;
  for (;;) {
    const now = await tabTo(page, isOurs, 'the ratings');
    if (now.type === 'radio') {
      if (now.isRating) {
        await topmost(page);
        count += 1;
      } else await page.keyboard.press('Space');
    } else if (now.tag === 'textarea' && now.isEmpty && now.name.startsWith('evidence')) await page.keyboard.type(EVIDENCE);
    else if (now.tag === 'button') break;
  }
  claim(count === groups, `the keyboard reaches all of ${groups} ratings, not ${count}`);
  await press(page);
  claim((await page.locator('.error-summary').count()) === 0, `ratings are refused: ${await words(page)}`);
  claim((await page.locator('fieldset.rating input:checked[value="3"]').count()) === groups, 'the highest wording everywhere');
  await says(page, /R-[A-H]\d/, '#outcome');
}

// A space takes the first of a group, arrows go on to the highest.
async function topmost(page) {
  await page.keyboard.press('Space');
  for (let step = 0; step < 4; step += 1) {
    if ((await focused(page)).value === '3') return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`${page.url()}: arrows do not lead to the highest rating`);
}

async function propose(page) {
  await toMain(page);
  await tabTo(page, (now) => now.tag === 'textarea' && now.action.endsWith('/proposal'), 'the note of the proposal');
  await page.keyboard.type(NOTE);
  await page.keyboard.press('Tab');
  await press(page);
  claim((await page.locator('.error-summary').count()) === 0, `the proposal is refused: ${(await words(page)).slice(0, 400)}`);
  claim((await page.locator('form[action*="/decision"]').count()) === 0, 'who proposes does not decide');
}

// Shift and Tab go back to what was passed; the preview first, then the decision.
async function decide(page) {
  const isReasons = (now) => now.tag === 'textarea' && now.name === 'reasons';
  await toMain(page);
  await tabTo(page, isReasons, 'the reasons');
  await page.keyboard.type('We read');
  await page.keyboard.press('Tab');
  await tabTo(page, isReasons, 'the reasons again', 'Shift+Tab');
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(REASONS.slice('We read'.length));
  await tabTo(page, (now) => now.tag === 'button' && now.value === 'preview' && now.action.includes('/decision'), 'the preview');
  await press(page);
  await says(page, REASONS, '.letter');
  claim((await page.locator('form[action*="/decision"]').count()) === 1, 'nothing is decided by looking');
  await tabTo(page, (now) => now.tag === 'button' && now.value !== 'preview' && now.action.includes('/decision'), 'the decision', 'Shift+Tab');
  await press(page, 'Space');
  claim((await page.locator('.error-summary').count()) === 0, `the decision is refused: ${(await words(page)).slice(0, 400)}`);
  await says(page, REASONS, '.letter');
  await says(page, /R-[A-H]\d/, '.letter');
}

// What comes next is said where the case begins, and leads there.
async function goOn(page, learner) {
  const before = new URL(page.url()).pathname;
  if ((await page.locator('#next a').count()) === 0) return says(page, /Nothing waits for you/, '#next');
  await follow(page, (now) => /^\/desk\/requests\/[0-9a-f-]{36}/.test(now.href), 'the next case');
  claim(new URL(page.url()).pathname !== before, 'the next case is another one');
  claim(!(await words(page)).includes(learner), 'the next case is somebody else’s');
}

export async function run(world) {
  const one = CASES[world.scripted ? 1 : 0];
  if (one.rater) {
    const rater = await enter(world, one.rater);
    await open(rater, one.learner);
    await rate(rater);
    await propose(rater);
  }
  const decider = await enter(world, one.decider);
  await open(decider, one.learner);
  if (one.rater) await says(decider, NOTE);
  await decide(decider);
  if (one.rater) claim((await decider.locator('#next a').count()) === 1, 'another case waits, and the page leads there');
  await goOn(decider, one.learner);
}
