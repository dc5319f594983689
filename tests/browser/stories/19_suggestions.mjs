// Suggestions while somebody types: by keyboard alone, announced, in the language of the page; without script a plain form.
import { claim, fine, says } from '../lib.mjs';

export const id = 'suggestions';
export const name = 'suggestions while typing, with the keyboard alone';

const LISTING = /\/micro-credentials\/[0-9a-f-]{36}/;

async function type(page, box, text) {
  await page.locator(box).focus();
  await page.keyboard.type(text);
}

function current(page, box) {
  return page.evaluate((selector) => {
    const active = document.querySelector(selector).getAttribute('aria-activedescendant');
    return active && document.getElementById(active).textContent;
  }, box);
}

async function opened(page, box) {
  await page.locator(`${box}[aria-expanded=true]`).waitFor();
  await page.locator(`${box}-suggestions`).waitFor({ state: 'visible' });
}

async function choose(world, page) {
  await page.goto('/');
  await type(page, '#q', 'data vis');
  await opened(page, '#q');
  claim(/^\d suggestions?\./.test(await page.locator('#q ~ [role=status]').innerText()), 'the number is announced');
  await fine(world, page);
  claim(await current(page, '#q') === null, 'nothing is chosen before a key is pressed');
  await page.keyboard.press('ArrowDown');
  claim((await current(page, '#q')).includes('Data visualisation'), 'the arrow leads to the first');
  await page.keyboard.press('ArrowUp');
  claim(await current(page, '#q') === null, 'and back to what was typed');
  await page.keyboard.press('ArrowUp');
  claim(await current(page, '#q') !== null, 'and round to the last');
  await page.keyboard.press('Escape');
  claim(await page.locator('#q-suggestions').isHidden() && await page.inputValue('#q') === 'data vis', 'Escape keeps the text');
  await page.keyboard.press('ArrowDown');
  await Promise.all([page.waitForURL(LISTING), page.keyboard.press('Enter')]);
  await says(page, 'Data visualisation', 'h1');
}

// Enter without a choice searches for what was typed, and the university that was chosen goes along with a suggestion.
async function search(page) {
  await page.goto('/?lang=de');
  await type(page, '#q', 'inform');
  await opened(page, '#q');
  claim((await page.locator('#q-suggestions').innerText()).includes('Fachgebiete'), 'in the language of the page');
  await Promise.all([page.waitForURL(/q=inform/), page.keyboard.press('Enter')]);
  await page.goto('/micro-credentials?recognised_by=lindholm&lang=en');
  await type(page, '#q', 'data vis');
  await opened(page, '#q');
  await Promise.all([page.waitForURL(LISTING), page.locator('#q-suggestions .suggestion').first().click()]);
  claim(page.url().includes('recognised_by=lindholm'), `${page.url()} keeps the university`);
  await type(page, '#header-q', 'data');
  await opened(page, '#header-q');
  await page.keyboard.press('Tab');
  claim(await page.locator('#header-q-suggestions').isHidden(), 'who goes on leaves no list behind');
}

async function plain(page) {
  await page.goto('/');
  claim(await page.locator('#q[role]').count() === 0, 'without script it is a search box');
  await type(page, '#q', 'visualisation');
  await Promise.all([page.waitForURL(/q=visualisation/), page.keyboard.press('Enter')]);
  await says(page, 'Data visualisation');
}

export async function run(world) {
  if (!world.scripted) return plain(await world.visitor());
  for (const viewport of [{ width: 1280, height: 900 }, { width: 360, height: 740 }]) {
    const page = await world.visitor({ viewport });
    await choose(world, page);
  }
  await search(await world.visitor());
}
