// The pictures of the README and the guides, taken from a demo of our own. Usage: node tests/browser/screenshots.mjs [FOLDER]
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT, startDemo } from './demo.mjs';
import { launch, World } from './lib.mjs';

const folder = process.argv[2] ?? join(ROOT, 'docs/screenshots');
const PHONE = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2 };

async function search(world) {
  const page = await world.visitor({ viewport: { width: 1280, height: 800 } });
  await page.goto('/micro-credentials?q=data&recognised_by=vallombre');
  await page.screenshot({ path: join(folder, 'search.png') });
  await page.locator('ol.cards h3 a').filter({ hasText: 'Data visualisation' }).click();
  await page.screenshot({ path: join(folder, 'listing.png') });
}

async function desk(world) {
  const page = await world.person('ingeborg.falkhammar@lindholm.example', { viewport: { width: 1280, height: 1000 } });
  await page.goto('/desk');
  await page.locator('main table tbody a').first().click();
  await page.screenshot({ path: join(folder, 'case.png') });
}

async function phone(world) {
  const page = await world.visitor(PHONE);
  await page.goto('/micro-credentials?q=data&recognised_by=vallombre');
  await page.screenshot({ path: join(folder, 'phone.png') });
}

await mkdir(folder, { recursive: true });
const demo = await startDemo();
const browser = await launch();
try {
  const world = new World(browser, demo, true);
  for (const take of [search, desk, phone]) await take(world);
} finally {
  await browser.close();
  await demo.stop();
}
