import { fetchBackend } from './backend';
import { liveStore } from './live-store';
import { session, userOfToken } from './session';

import type { ConnectionStatus, getStatus } from '../../../contracts/connection-status';
import type { ResponseOf } from '../../../contracts/endpoint';

let asked: { user: string; status: Promise<ConnectionStatus | null> } | null = null;

/** Asks once per person; a failed request is asked again the next time. */
export async function connectionStatus(): Promise<ConnectionStatus | null> {
  const token = await session.whenToken();
  const user = userOfToken(token);
  if (asked?.user !== user) asked = { user, status: askServer(token) };
  const status = await asked.status;
  if (!status) asked = null;
  return status;
}

export async function refreshConnectionStatus(): Promise<ConnectionStatus | null> {
  asked = null;
  return connectionStatus();
}

async function askServer(token: string): Promise<ConnectionStatus | null> {
  try {
    const response = await fetchBackend('/status', token);
    if (!response.ok) return null;
    const { data } = (await response.json()) as ResponseOf<typeof getStatus>;
    liveStore.set({ status: data, unread: data.unread, clockOffsetMs: data.now - Date.now() });
    return data;
  } catch {
    return null;
  }
}
