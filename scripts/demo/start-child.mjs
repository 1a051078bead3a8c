import { fork } from 'node:child_process';
import { createWriteStream } from 'node:fs';

import { inRoot } from '../lib/paths.mjs';

const STOP_TIMEOUT_MS = 8_000;

/**
 * Starts one of this folder's programs and waits until it says that it is ready.
 * In a process group of its own: Ctrl-C reaches the demo alone, which then ends its children in order.
 */
export async function startChild(name, { cwd, env = {}, logFile } = {}) {
  const child = fork(inRoot('scripts/demo', `${name}.mjs`), { cwd, detached: true, silent: true, env: { ...process.env, ...env } });
  const tail = [];
  const log = logFile ? createWriteStream(logFile) : undefined;
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      log?.write(chunk);
      tail.push(...chunk.toString().split('\n').filter(Boolean));
      tail.splice(0, tail.length - 30);
    });
  }
  const exited = new Promise((resolve) => {
    child.once('exit', resolve);
  });
  let asked = 0;
  const handle = {
    exited,
    /** Lets it do something, and waits until that is done. */
    ask(order) {
      asked += 1;
      const id = asked;
      return new Promise((resolve, reject) => {
        const answered = ({ id: of, error }) => {
          if (of !== id) return;
          child.off('message', answered);
          if (error === undefined) resolve();
          else reject(new Error(error));
        };
        child.on('message', answered);
        void exited.then(() => reject(new Error(`${name} has ended:\n${tail.join('\n')}`)));
        child.send({ ...order, id });
      });
    },
    tail: () => tail.join('\n'),
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const timer = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
      child.kill('SIGTERM');
      await exited;
      clearTimeout(timer);
    },
  };
  children.add(handle);
  void exited.then(() => children.delete(handle));
  await new Promise((resolve, reject) => {
    child.once('message', resolve);
    void exited.then(() => reject(new Error(`${name} did not start:\n${tail.join('\n')}`)));
  });
  return handle;
}

const children = new Set();

export async function stopChildren() {
  await Promise.all([...children].map((child) => child.stop()));
}
