import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';

import { heard } from './heard';

export const exampleDir = path.resolve(__dirname, '../../example');

export interface StrapiProcess {
  readonly url: string;
  readonly port: number;
  /** What the app printed so far. */
  readonly output: () => string;
  /** Unhandled rejections inside the app. */
  readonly unhandled: readonly string[];
  /** Runs the body of an async function with `strapi`, as a developer's code would. */
  run<T>(code: string): Promise<T>;
  /** Ends it like a service manager does. */
  stop(): Promise<void>;
  kill(): Promise<void>;
  /** Resolves when it has ended by itself or otherwise. */
  readonly exited: Promise<number | null>;
}

export interface StrapiProcessOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly appDir?: string;
  readonly port?: number;
  readonly serveAdminPanel?: boolean;
}

type Report =
  | { readonly kind: 'ready'; readonly port: number }
  | { readonly kind: 'failed'; readonly error: string }
  | { readonly kind: 'unhandled'; readonly error: string }
  | {
      readonly kind: 'result';
      readonly id: number;
      readonly value?: unknown;
      readonly error?: { message: string; code?: string; details?: unknown };
    };

const READY_TIMEOUT_MS = 90_000;

/** A real Strapi with the built plugin, in a process of its own. */
export async function startStrapi({
  env,
  appDir = exampleDir,
  port = 0,
  serveAdminPanel = false,
}: StrapiProcessOptions): Promise<StrapiProcess> {
  const child = fork(path.join(__dirname, 'strapi-app.js'), [JSON.stringify({ appDir, port, serveAdminPanel })], {
    cwd: appDir,
    silent: true,
    execArgv: [],
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      NODE_ENV: 'production',
      STRAPI_TELEMETRY_DISABLED: 'true',
      ...(process.env.TZ !== undefined && { TZ: process.env.TZ }),
      ...env,
    },
  });
  const chunks: string[] = [];
  child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk.toString()));
  const output = () => chunks.join('');
  heard.log('the log', output);
  heard.secretsIn(env);
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const unhandled: string[] = [];
  const calls = new Map<number, { resolve(value: unknown): void; reject(error: unknown): void }>();

  const listening = new Promise<number>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`Strapi was not ready in ${READY_TIMEOUT_MS} ms.\n${output()}`)), READY_TIMEOUT_MS);
    void exited.then((code) => {
      clearTimeout(timer);
      reject(new Error(`Strapi ended with ${code} before it was ready.\n${output()}`));
      for (const call of calls.values()) call.reject(new Error('Strapi has ended.'));
    });
    child.on('message', (report: Report) => {
      if (report.kind === 'ready') {
        clearTimeout(timer);
        resolve(report.port);
      } else if (report.kind === 'failed') {
        clearTimeout(timer);
        reject(new Error(report.error));
      } else if (report.kind === 'unhandled') {
        unhandled.push(report.error);
      } else {
        const call = calls.get(report.id);
        calls.delete(report.id);
        if (report.error) call?.reject(Object.assign(new Error(report.error.message), report.error));
        else call?.resolve(report.value);
      }
    });
  });
  const actualPort = await listening;
  let nextCall = 0;

  return {
    url: `http://127.0.0.1:${actualPort}`,
    port: actualPort,
    output,
    unhandled,
    exited,
    run: <T>(code: string) =>
      new Promise<T>((resolve, reject) => {
        nextCall += 1;
        calls.set(nextCall, { resolve: (value) => resolve(value as T), reject });
        child.send({ id: nextCall, code });
      }),
    stop: () => end(child, exited, 'SIGTERM'),
    kill: () => end(child, exited, 'SIGKILL'),
  };
}

async function end(child: ChildProcess, exited: Promise<number | null>, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) child.kill(signal);
  await exited;
}
