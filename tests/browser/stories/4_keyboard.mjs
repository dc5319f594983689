// With the keyboard alone: skip link, search, listing, sign-in. The focus is always to be seen and never covered.
import { claim, says } from '../lib.mjs';

export const id = 'keyboard';
export const name = 'with the keyboard alone from the search to a listing to the own page';

// What has the focus: its words, and what is wrong with how it shows.
function focused(page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return { tag: 'body', text: '', href: '', wrong: [] };
    const label = element.labels?.[0];
    const seen = element.matches('input[type=checkbox], input[type=radio]') && label ? [element, label] : [element];
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    const outlined = (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none';
    const middle = [box.left + Math.min(box.width / 2, 40), box.top + Math.min(box.height / 2, 40)];
    const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth && box.width > 0;
    const top = inside ? document.elementFromPoint(...middle.map((value) => Math.max(value, 1))) : null;
    const covered = !top || !seen.some((one) => one.contains(top) || top.contains(one));
    const wrong = [!outlined && 'no visible focus', !inside && 'outside the window', inside && covered && `covered by ${top?.className}`];
    return { tag: element.tagName.toLowerCase(), id: element.id, text: (element.textContent || element.value || '').trim(),
      href: element.getAttribute('href') ?? '', wrong: wrong.filter(Boolean) };
  });
}

// Tabs on until it is there; every stop must show.
async function tabTo(page, wanted, what, most = 120) {
  for (let stop = 0; stop < most; stop += 1) {
    await page.keyboard.press('Tab');
    const now = await focused(page);
    claim(now.wrong.length === 0, `${page.url()}: ${now.tag} «${now.text.slice(0, 40)}» ${now.wrong.join(', ')}`);
    if (wanted(now)) return now;
  }
  throw new Error(`${page.url()}: no way to ${what} within ${most} steps`);
}

async function press(page) {
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
}

async function skip(page) {
  const first = await tabTo(page, () => true, 'the first stop');
  claim(first.href === '#main', `the first stop is the skip link, not «${first.text}»`);
  await page.keyboard.press('Enter');
  const next = await tabTo(page, () => true, 'the first stop of main');
  const inMain = await page.evaluate(() => document.querySelector('main').contains(document.activeElement));
  claim(inMain, `after the skip link the next stop is in main, not «${next.text}»`);
}

async function walk(page) {
  await page.goto('/');
  await skip(page);
  await tabTo(page, (now) => now.id === 'q' || now.tag === 'input', 'the search box');
  await page.keyboard.type('data');
  await press(page);
  await skip(page);
  await tabTo(page, (now) => /\/micro-credentials\/[0-9a-f-]{36}/.test(now.href) && now.text.includes('Data visualisation'), 'the listing');
  await press(page);
  await says(page, 'Data visualisation', 'h1');
  if (await page.locator('header .menu > summary').isVisible()) {
    await tabTo(page, (now) => now.tag === 'summary', 'the menu');
    await page.keyboard.press('Enter');
  }
  await tabTo(page, (now) => now.href.startsWith('/sign-in'), 'signing in');
  await press(page);
  await tabTo(page, (now) => now.id === 'email', 'the e-mail');
  await page.keyboard.type('tariq.solbacken@lindholm.example');
  await tabTo(page, (now) => now.id === 'password', 'the password');
  await page.keyboard.type('passerelle-demo');
  await press(page);
  claim(!page.url().includes('/sign-in'), `signed in, not at ${page.url()}`);
}

export async function run(world) {
  await walk(await world.visitor());
  await walk(await world.visitor({ viewport: { width: 360, height: 740 } }));
}
