// One demo consortium of our own: started on a free port with its own temporary folder, ended by its process alone.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

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
  const child = spawn(PROGRAM, ['demo', '--port', String(port)], { env: cleanEnvironment(), stdio: ['ignore', 'pipe', 'pipe'] });
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
  return { base, said: () => output, stop: () => stop(child, () => ended !== null) };
}

async function stop(child, hasEnded) {
  child.kill('SIGTERM');
  for (let waited = 0; waited < 50 && !hasEnded(); waited += 1) await new Promise((resolve) => setTimeout(resolve, 100));
  if (!hasEnded()) child.kill('SIGKILL');
}
