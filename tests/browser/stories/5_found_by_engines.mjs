// A search engine follows the map of the site: every listing it names is a course with all that course results require.
import { claim } from '../lib.mjs';

export const id = 'engines';
export const name = 'a search engine finds every listing as a whole course; a calendar and a feed reader get theirs';

// What the provider of the demo has left out on purpose: the page then leaves it out as well.
const INCOMPLETE = { 'RC-PEER-103': ['offers', 'courseWorkload'] };

const locations = (xml) => [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map((found) => found[1]);

async function fetched(page, address) {
  const answer = await page.request.get(address);
  claim(answer.ok(), `${address} answers ${answer.status()}`);
  return answer.text();
}

function missing(course) {
  const gaps = ['name', 'description', 'provider', 'offers', 'hasCourseInstance'].filter((member) => !course[member]);
  const offer = course.offers;
  if (offer && !['Free', 'Paid'].includes(offer.category)) gaps.push('offers.category');
  if (offer?.category === 'Paid' && !(offer.price && offer.priceCurrency)) gaps.push('offers.price');
  for (const instance of course.hasCourseInstance ?? []) {
    if (!['Online', 'Onsite', 'Blended'].includes(instance.courseMode)) gaps.push('courseMode');
    if (!/^PT\d+H$/.test(instance.courseWorkload ?? '')) gaps.push('courseWorkload');
  }
  return [...new Set(gaps)];
}

export async function run(world) {
  const page = await world.visitor();
  const robots = await fetched(page, '/robots.txt');
  const map = robots.match(/^Sitemap: (.*)$/m)?.[1];
  claim(map, 'robots.txt names no map');
  const parts = locations(await fetched(page, new URL(map).pathname));
  const named = [];
  for (const part of parts) named.push(...locations(await fetched(page, new URL(part).pathname)));
  const listings = named.map((address) => new URL(address).pathname).filter((path) => /^\/micro-credentials\/./.test(path));
  claim(listings.length >= 40, `the map names ${listings.length} listings`);
  for (const path of listings) {
    const html = await fetched(page, path);
    const told = html.match(/<script type="application\/ld\+json">(.*?)<\/script>/s);
    claim(told, `${path} says nothing to search engines`);
    const course = JSON.parse(told[1]);
    const expected = INCOMPLETE[course.courseCode] ?? [];
    claim(JSON.stringify(missing(course)) === JSON.stringify(expected), `${path} (${course.courseCode}) lacks ${missing(course)}`);
  }
  await page.goto('/micro-credentials?mode=online');
  const feed = await fetched(page, await page.locator('main a[href^="/feed.atom"]').getAttribute('href'));
  claim(feed.includes('<entry>'), 'the feed has no entry');
  await page.goto('/micro-credentials?q=data+skills');
  await page.locator('ol.cards h3 a').first().click();
  const calendar = await fetched(page, await page.locator('main a[href$=".ics"]').getAttribute('href'));
  claim(calendar.startsWith('BEGIN:VCALENDAR') && calendar.includes('BEGIN:VEVENT'), calendar.slice(0, 80));
}
