// The stories of the product in Chromium, without script and with, side by side. Usage: node tests/browser/run.mjs [PART OF A NAME]
import { readdir } from 'node:fs/promises';
import { startDemo } from './demo.mjs';
import { launch, World } from './lib.mjs';

// The walk over every page in four languages takes six minutes on two busy cores.
const LIMIT_SECONDS = 1200;
const wanted = process.argv[2] ?? '';
const folder = new URL('stories/', import.meta.url);
const files = (await readdir(folder)).filter((file) => file.endsWith('.mjs')).sort((one, other) => parseInt(one, 10) - parseInt(other, 10));
const stories = await Promise.all(files.map((file) => import(new URL(file, folder))));
const tally = { passed: 0, failed: 0 };

function limited(promise) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`took longer than ${LIMIT_SECONDS} s`)), LIMIT_SECONDS * 1000);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

async function tell(world, story) {
  const begun = Date.now();
  let error = null;
  try {
    await limited(story.run(world));
  } catch (thrown) {
    error = thrown;
  }
  const faults = await world.tidy().catch((thrown) => [thrown.message]);
  if (!error && faults.length > 0) error = new Error(faults.join('\n'));
  tally[error ? 'failed' : 'passed'] += 1;
  const pass = world.scripted ? 'with script   ' : 'without script';
  console.log(`${error ? 'FAIL' : 'ok  '} ${pass} ${story.name} (${((Date.now() - begun) / 1000).toFixed(1)} s)`);
  if (error) console.log(`     ${(error.message ?? String(error)).split('\n').slice(0, 40).join('\n     ')}`);
}

// Later stories read on where earlier ones ended, until one asks for a fresh consortium; with a part of a name the needed
// ones run as well.
async function pass(scripted) {
  let world = null;
  for (const story of stories) {
    const isNeeded = stories.some((other) => other.name.includes(wanted) && (other.needs ?? []).includes(story.id));
    if (!story.name.includes(wanted) && !isNeeded) continue;
    if (!world || story.fresh) world = new World(browser, await begin(), scripted);
    await tell(world, story);
  }
}

async function begin() {
  const demo = await startDemo();
  demos.push(demo);
  return demo;
}

const browser = await launch();
const demos = [];
try {
  // Consortia of its own for each pass, so that both begin with the same places, people and cases.
  const ended = await Promise.allSettled([false, true].map(pass));
  const broken = ended.find((one) => one.status === 'rejected');
  if (broken) throw broken.reason;
} catch (error) {
  tally.failed += 1;
  console.log(`FAIL ${error.message}`);
} finally {
  await browser.close();
  await Promise.all(demos.map((demo) => demo.stop()));
}
console.log(`${tally.passed} passed, ${tally.failed} failed`);
process.exitCode = tally.failed > 0 ? 1 : 0;
