// A provider's administrator brings a spreadsheet with three faults, mends them, imports it, and brings it once more.
import { claim, fine, says } from '../lib.mjs';
import { spreadsheet } from '../sheet.mjs';

export const id = 'import';
export const name = 'a spreadsheet with three faults is mended, imported, and changes nothing the second time';

const ADMIN = 'fintan.kilbrady@rathcarrow.example';
const HEAD = ['identifier', 'title', 'ects', 'start', 'end', 'seats'];
const WRONG = [
  HEAD,
  ['SHEET-1', 'Peatlands and their water', 2.5, 'September 2th', '2027-11-30', 20],
  ['SHEET-2', 'Reading a bog from the air', 61, '2027-10-01', '2027-12-10', 15],
  ['SHEET-3', 'Talking about peat in public', 2, '2027-10-01', '2027-12-10', { error: '#N/A' }],
];
const FAULTS = [
  /2 SHEET-1 start Enter a day/,
  /3 SHEET-2 ects Enter between 0.5 and 60 ECTS/,
  /4 SHEET-3 seats The spreadsheet shows an error in this cell/,
];

function mended() {
  const rows = WRONG.map((row) => [...row]);
  [rows[1][3], rows[2][2], rows[3][5]] = ['2027-09-20', 6, 30];
  return rows;
}

async function bring(page, rows) {
  await page.goto('/provider/import?lang=en');
  await page.locator('#file').setInputFiles({
    name: 'autumn.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: spreadsheet(rows),
  });
  await page.getByRole('button', { name: 'Check the file' }).click();
}

export async function run(world) {
  const page = await world.person(ADMIN);
  await page.goto('/provider/import?lang=en');
  const template = page.getByRole('link', { name: 'The same as a spreadsheet (XLSX)' });
  const [file] = await Promise.all([page.waitForEvent('download'), template.click()]);
  claim(file.suggestedFilename() === 'micro-credentials.xlsx', 'there is a spreadsheet to fill in');
  await fine(world, page);

  await bring(page, WRONG);
  for (const fault of FAULTS) await says(page, fault, '.import-refused');
  claim(await page.locator('.import-refused tbody tr').count() === FAULTS.length, 'nothing else is refused');
  claim(await page.locator('form.commit').count() === 0, 'there is no button while a row is refused');
  await fine(world, page);

  await bring(page, mended());
  await says(page, '3 rows are new', '.import-counts');
  await fine(world, page);
  await page.getByRole('button', { name: 'Import 3 rows' }).click();
  await says(page, 'Peatlands and their water');
  await says(page, 'Talking about peat in public');

  await bring(page, mended());
  await says(page, '3 rows change nothing', '.import-counts');
  claim(await page.locator('form.commit').count() === 0, 'there is nothing to import');
}
