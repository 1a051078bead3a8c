import { supersede } from '../../../domain/message-change';
import { laterStatus } from '../../../domain/message-status';
import type { MessageEvent } from '../meta/inbound-event';

/** The same message told several times: as news and as history, with its file and without, a call's begin and end. */
export function combineEvents([first, ...others]: readonly [MessageEvent, ...MessageEvent[]]): MessageEvent {
  return others.reduce<MessageEvent>((known, event) => {
    const { content, occurredAt } = supersede(
      { content: known.content, occurredAt: known.occurredAt, editedAt: null, revokedAt: null, versions: [] },
      { content: event.content, at: event.occurredAt },
    );
    // Of two that tell the same the news counts, not the history.
    const told = content !== known.content || (known.isHistory && !event.isHistory) ? event : known;
    return {
      ...known,
      type: told.type,
      content,
      files: told.files,
      raw: told.raw,
      occurredAt,
      isHistory: known.isHistory && event.isHistory,
      reached: laterStatus(known.reached, event.reached),
    };
  }, first);
}

export function groupByWamid(events: readonly MessageEvent[]): Map<string, [MessageEvent, ...MessageEvent[]]> {
  const groups = new Map<string, [MessageEvent, ...MessageEvent[]]>();
  for (const event of events) {
    const group = groups.get(event.wamid);
    if (group) group.push(event);
    else groups.set(event.wamid, [event]);
  }
  return groups;
}
