import { liveEventNames, type LiveEvent, type LiveEventName, type TurnActivity } from '../../../../contracts/live-events';

import type { ServerSentEvent } from './sse-parser';

/** Null for what we do not know: a newer server may say more. */
export function parseLiveEvent({ event, data }: ServerSentEvent): LiveEvent | null {
  const name = liveEventNames.find((known) => known === event);
  if (!name) return null;
  const payload = parseObject(data);
  if (!payload || typeof payload.cursor !== 'number') return null;
  return toEvent(name, payload.cursor, payload);
}

function toEvent(event: LiveEventName, cursor: number, payload: Record<string, unknown>): LiveEvent {
  return {
    event,
    cursor,
    ...(typeof payload.documentId === 'string' && { documentId: payload.documentId }),
    ...(typeof payload.conversation === 'string' && { conversation: payload.conversation }),
    ...(payload.gone === true && { gone: true as const }),
    ...(isActivity(payload.activity) && { activity: payload.activity }),
    ...(typeof payload.source === 'string' && { source: payload.source }),
  };
}

const activities: readonly TurnActivity[] = ['reading', 'searching', 'writing', 'idle'];

function isActivity(value: unknown): value is TurnActivity {
  return activities.some((known) => known === value);
}

function parseObject(data: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(data);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
