// Every kind of page in every language: the switch keeps path and query, no word is missing, nothing scrolls sideways.
import { everyKind } from '../kinds.mjs';
import { claim, overflowing, words } from '../lib.mjs';

export const id = 'fits';
// Its pages need cases that nobody has decided yet.
export const fresh = true;
export const name = 'every page fits 320 and 360 px in English, French, German and the pseudo-language';

const LANGUAGES = ['en', 'fr', 'de', 'en-XA'];

async function narrow(page, label) {
  const wrong = [];
  for (const width of [360, 320]) {
    await page.setViewportSize({ width, height: 740 });
    const wide = await overflowing(page);
    if (wide.length > 0) wrong.push(`${label} at ${width}: ${wide.join(', ')}`);
    const tall = await page.evaluate(() => document.querySelector('header:not(:has(.menu[open]))')?.offsetHeight ?? 0);
    if (tall > 110) wrong.push(`${label} at ${width}: the header takes ${tall} px`);
  }
  return wrong;
}

async function spoken(page, label) {
  const missing = (await page.content()).match(/⟦[^⟧]*⟧/g) ?? [];
  return missing.length > 0 ? [`${label}: words are missing: ${[...new Set(missing)].slice(0, 12).join(' ')}`] : [];
}

// Follows the switch of the page and comes back to the same address with the same query.
async function switched(page, code) {
  const before = new URL(page.url());
  const link = page.locator(`header nav a[hreflang="${code}"], header nav .languages a[lang="${code}"], header ul.languages a[lang="${code}"]`).first();
  // Error pages do not offer the pseudo-language.
  if ((await link.count()) === 0) return code === 'en-XA' ? [] : [`no link to ${code}`];
  // On a phone the languages stand in the menu.
  if (!(await link.isVisible())) await page.locator('header .menu > summary').click();
  await link.click();
  const after = new URL(page.url());
  const wrong = [];
  const language = await page.getAttribute('html', 'lang');
  if (language !== code) wrong.push(`the switch to ${code} gives ${language}`);
  if (after.pathname !== before.pathname) wrong.push(`the switch to ${code} goes to ${after.pathname}`);
  for (const [key, value] of before.searchParams) {
    if (key !== 'lang' && !after.searchParams.getAll(key).includes(value)) wrong.push(`the switch to ${code} loses ${key}=${value}`);
  }
  return wrong;
}

// The words are the same without script: there the longest language is enough.
async function look(page, languages) {
  const isAnswer = /sign-in$|import$|participants$|listings\/new|ratings$/.test(page.url()) && (await page.locator('.error-summary, #report, button[value=record]').count()) > 0;
  const first = await page.getAttribute('html', 'lang');
  const wrong = [...(await narrow(page, first)), ...(await spoken(page, first))];
  if (isAnswer) return wrong;
  for (const code of languages) {
    wrong.push(...(await switched(page, code)), ...(await narrow(page, code)), ...(await spoken(page, code)));
  }
  return wrong;
}

export async function run(world) {
  const wrong = await everyKind(world, { viewport: { width: 360, height: 740 } }, (page) => look(page, world.scripted ? LANGUAGES : ['en-XA', 'en']));
  claim(wrong.length === 0, [...new Set(wrong)].join('\n'));
}
