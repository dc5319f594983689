// What stories have in common: a browser, people who sign in, claims about a page.
import { execSync } from 'node:child_process';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium } from 'playwright-core';

export const PASSWORD = 'passerelle-demo';
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync'];

export function launch() {
  const executablePath = process.env.CHROMIUM ?? execSync('command -v chromium').toString().trim();
  return chromium.launch({ executablePath, args: ARGS });
}

// The world of one pass: a demo, a browser, with or without script, and what earlier stories left behind.
export class World {
  constructor(browser, demo, scripted) {
    Object.assign(this, { browser, base: demo.base, seed: demo.seed, scripted, memory: {}, contexts: [] });
  }

  // A fresh browser: no cookie, English, light; `withoutOurs` keeps our script away where a test needs its own.
  async visitor({ withoutOurs = false, ...options } = {}) {
    const context = await this.browser.newContext({
      baseURL: this.base, locale: 'en', colorScheme: 'light', reducedMotion: 'reduce',
      viewport: { width: 1280, height: 900 }, javaScriptEnabled: this.scripted, ...options,
    });
    context.setDefaultTimeout(10_000);
    this.contexts.push(context);
    if (withoutOurs) await context.route(/\/static\/.*\.js$/, (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
    const page = await context.newPage();
    page.faults = [];
    page.on('pageerror', (error) => page.faults.push(`script: ${error.message}`));
    page.on('console', (line) => line.type() === 'error' && !/status of 4\d\d/.test(line.text()) && page.faults.push(`console: ${line.text()}`));
    page.on('response', (answer) => answer.status() >= 500 && page.faults.push(`${answer.status()} ${answer.url()}`));
    return page;
  }

  async person(email, options) {
    const page = await this.visitor(options);
    await page.goto('/sign-in');
    await signIn(page, email);
    return page;
  }

  // Closes what the story opened and gives back what broke on the way.
  async tidy() {
    const faults = this.contexts.flatMap((context) => context.pages().flatMap((page) => page.faults ?? []));
    await Promise.all(this.contexts.map((context) => context.close()));
    this.contexts = [];
    return faults;
  }
}

export async function signIn(page, email, password = PASSWORD) {
  await page.fill('main input[name=email]', email);
  await page.fill('main input[name=password]', password);
  await page.click('main form[action="/sign-in"] button');
}

export function claim(holds, sentence) {
  if (!holds) throw new Error(sentence);
}

// The visible words of an element, blanks folded.
export async function words(page, selector = 'main') {
  const all = await page.locator(selector).first().innerText();
  return all.replace(/[\s\u00a0\u202f]+/g, ' ').trim();
}

export async function says(page, text, selector = 'main') {
  const found = await words(page, selector);
  const fits = text instanceof RegExp ? text.test(found) : found.includes(text);
  claim(fits, `${page.url()} does not say ${text} in ${selector}, but: ${found.slice(0, 600)}`);
}

// Types into the boxes of a form, presses its last button, and nothing may be wrong with it.
export async function send(page, form, boxes = {}) {
  for (const [name, text] of Object.entries(boxes)) await page.locator(`${form} [name=${name}]`).fill(text);
  await page.locator(`${form} button:not([value=preview])`).last().click();
  claim(await page.locator('.error-summary').count() === 0, `${form} is refused: ${(await words(page)).slice(0, 500)}`);
}

// Presses what has the focus by keyboard, until the next page is there.
export async function enter(page) {
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
}

// On the desk, the case of a learner, in English; gives back its id.
export async function openCase(page, learner, query = '') {
  await page.goto(`/desk?lang=en${query}`);
  await page.locator('main table tbody tr').filter({ hasText: learner }).locator('a').first().click();
  await says(page, learner);
  return new URL(page.url()).pathname.split('/').pop();
}

// Chooses seven ratings with their evidence, and the first answer of each question of the comparison.
export async function rate(page, form, level, evidence) {
  for (const group of await page.locator(`${form} fieldset.rating`).all()) await group.locator(`input[value="${level}"]`).check();
  for (const box of await page.locator(`${form} textarea[name^=evidence]`).all()) await box.fill(evidence);
  for (const question of await page.locator(`${form} fieldset:has(input):not(.rating)`).all()) await question.locator('input[type=radio]').first().check();
}

// A request as its learner reads it, in English.
export async function openRequest(page, id) {
  await page.goto(`/my/requests/${id}?lang=en`);
  await says(page, 'What happened');
}

// The address, in a mail to this person, that fits; the mails of the demo are a page.
export async function mailed(page, to, pattern) {
  await page.goto('/demo/mailbox?lang=en');
  const mails = page.locator('article.mail').filter({ hasText: to }).filter({ hasText: pattern });
  await reloadUntil(page, async () => (await mails.count()) > 0);
  return (await mails.first().innerText()).match(pattern)[0];
}

// Nothing that axe finds; it needs script to run.
export async function fine(world, page) {
  const wrong = world.scripted ? await axe(page) : [];
  claim(wrong.length === 0, `${page.url()}: ${wrong.join('\n')}`);
}

// Closed groups of the filter are opened as a person does.
export async function unfold(page, inside) {
  for (const group of await page.locator('details:not([open])').filter({ has: page.locator(inside) }).all()) {
    await group.locator('> summary').click();
  }
}

// Reloads until it is there: the worker has up to a minute.
export async function reloadUntil(page, test, seconds = 60) {
  const until = Date.now() + seconds * 1000;
  for (;;) {
    if (await test(page)) return;
    claim(Date.now() < until, `nothing came within ${seconds} s at ${page.url()}: ${(await words(page)).slice(0, 400)}`);
    await new Promise((resolve) => setTimeout(resolve, 500));
    await page.reload();
  }
}

// What axe finds, a line each. Only contrast depends on the colours, so in the dark nothing else is asked again.
export async function axe(page, { onlyColours = false } = {}) {
  const builder = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations } = await (onlyColours ? builder.withRules(['color-contrast', 'link-in-text-block']) : builder.withTags(TAGS)).analyze();
  return violations.map(({ id, nodes }) => {
    const places = nodes.slice(0, 3).map((node) => {
      const reason = node.any[0] ?? node.all[0] ?? node.none[0];
      return `${node.target.join(' ')} (${reason?.message ?? ''})`;
    });
    return `${id}: ${places.join('; ')}`;
  });
}

// The elements that make the page scroll sideways; empty: none does.
export async function overflowing(page) {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const scrolls = (element) => element && (/(auto|scroll|hidden|clip)/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > width + 1 && !scrolls(element.parentElement))
      .slice(0, 4)
      .map((element) => `${element.tagName.toLowerCase()}.${element.className} ends at ${Math.round(element.getBoundingClientRect().right)} of ${width}`)
      .concat(`scroll width ${document.documentElement.scrollWidth}`);
  });
}
