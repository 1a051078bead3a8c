import type * as AiLibrary from 'ai';

type Ai = typeof AiLibrary;

let loading: Promise<Ai> | null = null;

/** Loaded by the first turn, not at boot. Its warnings are not for the console of a server. */
export function loadAi(): Promise<Ai> {
  Object.assign(globalThis, { AI_SDK_LOG_WARNINGS: false });
  loading ??= import('ai');
  return loading;
}
