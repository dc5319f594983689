// axe finds nothing on any kind of page, light and dark. It needs script to run: in the pass without, ours is kept away.
import { everyKind } from '../kinds.mjs';
import { axe, claim } from '../lib.mjs';

export const id = 'axe';
export const name = 'axe finds nothing on any kind of page, light and dark';

async function look(page, schemes) {
  const wrong = [];
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme });
    wrong.push(...(await axe(page, { onlyColours: colorScheme === 'dark' })).map((line) => `${colorScheme}: ${line}`));
  }
  return wrong;
}

export async function run(world) {
  // The colours are the same in both passes.
  const schemes = world.scripted ? ['light', 'dark'] : ['light'];
  const options = { javaScriptEnabled: true, withoutOurs: !world.scripted };
  const wrong = await everyKind(world, options, (page) => look(page, schemes));
  claim(wrong.length === 0, wrong.join('\n'));
}
