// One demo consortium of our own: started on a free port with its own temporary folder, ended by its process alone.
import { execFile, spawn } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');
const PROGRAM = process.env.DEMO_PROGRAM ?? join(process.env.CARGO_TARGET_DIR ?? join(ROOT, 'target'), 'debug/passerelle');

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

// The settings of whoever runs the tests must not reach the demo.
function cleanEnvironment() {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('PASSERELLE_')));
}

async function answers(base) {
  try {
    const answer = await fetch(`${base}/readyz`);
    const { index } = await answer.json();
    return answer.ok && index.applied >= index.head;
  } catch {
    return false;
  }
}

// Starts it and waits until its index has caught up; what it printed is in `said()`.
export async function startDemo() {
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const folder = await mkdtemp(join(tmpdir(), 'passerelle-story-'));
  const env = { ...cleanEnvironment(), TMPDIR: folder };
  const child = spawn(PROGRAM, ['demo', '--port', String(port)], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let ended = null;
  child.stdout.on('data', (data) => (output += data));
  child.stderr.on('data', (data) => (output += data));
  child.on('exit', (code) => (ended = code ?? 'signal'));
  child.on('error', (error) => (ended = error.message));
  const until = Date.now() + 90_000;
  while (!(await answers(base))) {
    if (ended !== null) throw new Error(`the demo ended (${ended}):\n${output}`);
    if (Date.now() > until) {
      child.kill('SIGKILL');
      throw new Error(`the demo did not become ready:\n${output}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  const end = async () => {
    await stop(child, () => ended !== null);
    await rm(folder, { recursive: true, force: true });
  };
  return { base, said: () => output, seed: (content) => seed(folder, content), stop: end };
}

// What an operator does beside the running server: `passerelle seed` with a file, on the same database.
async function seed(folder, content) {
  const [data] = (await readdir(folder)).filter((name) => name.startsWith('passerelle-demo-'));
  const file = join(folder, 'seed.json');
  await writeFile(file, JSON.stringify(content));
  const env = { ...cleanEnvironment(), PASSERELLE_DATA_DIR: join(folder, data) };
  await promisify(execFile)(PROGRAM, ['seed', '--accounts', file], { env, cwd: folder });
}

async function stop(child, hasEnded) {
  child.kill('SIGTERM');
  for (let waited = 0; waited < 50 && !hasEnded(); waited += 1) await new Promise((resolve) => setTimeout(resolve, 100));
  if (!hasEnded()) child.kill('SIGKILL');
}
