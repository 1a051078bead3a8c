import { spawn } from 'node:child_process';

import { root } from './paths.mjs';

const running = new Set();

/**
 * Runs a command to its end. With `echo` its output goes straight to the terminal, otherwise it is gathered.
 * @returns {Promise<{ code: number, output: string, seconds: number }>}
 */
export function run(command, args, { cwd = root, env = {}, echo = false } = {}) {
  const startedAt = Date.now();
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', ...(echo ? ['inherit', 'inherit'] : ['pipe', 'pipe'])],
    });
    running.add(child);
    const chunks = [];
    child.stdout?.on('data', (chunk) => chunks.push(chunk));
    child.stderr?.on('data', (chunk) => chunks.push(chunk));
    const end = (code, text = '') => {
      running.delete(child);
      resolve({ code, output: Buffer.concat(chunks).toString() + text, seconds: (Date.now() - startedAt) / 1000 });
    };
    child.once('error', (error) => end(127, error.message));
    child.once('close', (code, signal) => end(code ?? 1, signal ? `\nended by ${signal}` : ''));
  });
}

export const runNode = (args, options) => run(process.execPath, args, options);

/** Ends what is still running, so that an interrupted command leaves nothing behind. */
export function stopRunning() {
  for (const child of running) child.kill('SIGTERM');
}
