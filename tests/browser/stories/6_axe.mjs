// axe finds nothing on any kind of page, light and dark. It needs script to run: in the pass without, ours is kept away.
import { everyKind } from '../kinds.mjs';
import { axe, claim } from '../lib.mjs';

export const id = 'axe';
export const name = 'axe finds nothing on any kind of page, light and dark';

async function look(page) {
  const wrong = [];
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme });
    wrong.push(...(await axe(page, { onlyColours: colorScheme === 'dark' })).map((line) => `${colorScheme}: ${line}`));
  }
  return wrong;
}

export async function run(world) {
  const wrong = await everyKind(world, { javaScriptEnabled: true, withoutOurs: !world.scripted }, look);
  claim(wrong.length === 0, wrong.join('\n'));
}
