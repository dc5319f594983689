// Two processes with an index each on one PostgreSQL: what is published on one is found on the other within two seconds, what
// is archived is gone; one that was stopped for 2,000 edits has caught up within thirty seconds of its start (I-7).
// Usage: DATABASE_URL=postgres://… PROGRAM=target/release/passerelle node tests/drill/two_nodes.mjs   (an empty database)
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const { DATABASE_URL, PROGRAM = 'target/release/passerelle' } = process.env;
const EDITS = Number(process.env.EDITS ?? 2_000);
const LOOKS = 50;
const folder = mkdtempSync(join(tmpdir(), 'passerelle-drill-'));
const rest = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function environment(node) {
  const listen = `127.0.0.1:${8600 + node}`;
  return {
    PATH: process.env.PATH, PASSERELLE_DATABASE_URL: DATABASE_URL, PASSERELLE_DATA_DIR: join(folder, String(node)),
    PASSERELLE_LISTEN: listen, PASSERELLE_PUBLIC_URL: `http://${listen}`, PASSERELLE_LOG: 'warn',
  };
}

function command(...words) {
  const done = spawnSync(PROGRAM, words, { env: environment(1), encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`${words.join(' ')}: ${done.stderr}`);
  return done.stdout.trim();
}

async function started(node) {
  const child = spawn(PROGRAM, ['serve', ...(node > 1 ? ['--no-worker'] : [])], { env: environment(node), stdio: ['ignore', 'inherit', 'inherit'] });
  const base = `http://127.0.0.1:${8600 + node}`;
  const begun = Date.now();
  while (Date.now() - begun < 60_000) {
    const ready = await fetch(`${base}/readyz`).then((answer) => answer.json()).catch(() => null);
    if (ready?.index && ready.index.applied >= ready.index.head) return { child, base, took: Date.now() - begun };
    await rest(20);
  }
  throw new Error(`node ${node} is not ready after a minute`);
}

function stopped({ child }) {
  const gone = new Promise((resolve) => child.on('exit', resolve));
  child.kill('SIGTERM');
  return gone;
}

const total = async (base, word) => (await (await fetch(`${base}/api/v1/micro-credentials?q=${word}`)).json()).total;

// How long until a search finds so many.
async function until(base, word, wanted) {
  const begun = performance.now();
  while (performance.now() - begun < 60_000) {
    if ((await total(base, word)) === wanted) return performance.now() - begun;
    await rest(10);
  }
  throw new Error(`${base} does not find ${wanted} of ${word} within a minute`);
}

const quantiles = (all) => [0.5, 0.95, 1].map((share) => Math.round(all.sort((a, b) => a - b)[Math.ceil(all.length * share) - 1]));

writeFileSync(join(folder, 'seed.json'), JSON.stringify({
  institutions: [{ slug: 'hill', name: 'Hill University', country: 'SE' }],
  people: [{ email: 'pia@hill.example', name: 'Pia Hill', language: 'en', password: 'a long one for the drill', roles: [{ role: 'provider_admin', institution: 'hill' }] }],
}));
command('seed', '--accounts', join(folder, 'seed.json'));
const token = command('token', '--for', 'pia@hill.example', '--scope', 'write', '--days', '1').split(/\s+/).at(-1);
const nodes = [await started(1), await started(2)];

async function api(method, path, body, tag) {
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', ...(tag && { 'If-Match': tag }) };
  const answer = await fetch(`${nodes[0].base}/api/v1/opportunities${path}`, { method, headers, body: body && JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return { tag: answer.headers.get('etag'), body: await answer.json().catch(() => null) };
}

const listing = (identifier, word) => ({ identifier, title: { en: `Course of ${word}` }, teaching_languages: ['en'] });

try {
  const [found, gone] = [[], []];
  for (let number = 0; number < LOOKS; number += 1) {
    const word = `quokka${String.fromCharCode(97 + Math.floor(number / 26), 97 + (number % 26))}`;
    const made = await api('POST', '', { institution: 'hill', ...listing(`D-${number}`, word) });
    const published = await api('POST', `/${made.body.id}/publication`, undefined, made.tag);
    found.push(await until(nodes[1].base, word, 1));
    await api('POST', `/${made.body.id}/archive`, { reason: 'The drill is over' }, published.tag);
    gone.push(await until(nodes[1].base, word, 0));
  }
  console.log(`published on one, found on the other: half, 95 %, all within ${quantiles(found).join(', ')} ms`);
  console.log(`archived on one, gone on the other: half, 95 %, all within ${quantiles(gone).join(', ')} ms`);

  await stopped(nodes[1]);
  const made = await api('POST', '', { institution: 'hill', ...listing('D-last', 'wombat') });
  let state = await api('POST', `/${made.body.id}/publication`, undefined, made.tag);
  for (let edit = 1; edit <= EDITS; edit += 1) {
    state = await api('PUT', `/${made.body.id}`, listing('D-last', edit === EDITS ? 'numbat' : `wombat ${edit}`), state.tag);
    state = await api('POST', `/${made.body.id}/publication`, undefined, state.tag);
  }
  nodes[1] = await started(2);
  const begun = performance.now();
  await until(nodes[1].base, 'numbat', 1);
  console.log(`stopped for ${EDITS} edits, each published: ready ${nodes[1].took} ms after its start, the last edit found ${Math.round(performance.now() - begun)} ms later`);
} finally {
  await Promise.all(nodes.map(stopped));
  rmSync(folder, { recursive: true });
}
