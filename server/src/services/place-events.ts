import type { InboundEvent, RejectedItem } from '../meta/inbound-event';
import type { Connection } from './connection';

interface PlacedEvents {
  readonly events: readonly InboundEvent[];
  readonly rejected: readonly RejectedItem[];
}

/** One app secret may serve many accounts: what is not for our account and number is set aside, and said so. */
export function placeEvents(
  events: readonly InboundEvent[],
  rejected: readonly RejectedItem[],
  connection: Pick<Connection, 'wabaId' | 'phoneNumberId'> | null,
): PlacedEvents {
  const placed: InboundEvent[] = [];
  const foreign: RejectedItem[] = [];
  for (const event of events) {
    const reason = foreignReason(event, connection);
    if (reason === null) placed.push(event);
    else foreign.push({ path: event.source.path, kind: event.source.field, ...reason });
  }
  return { events: placed, rejected: [...rejected, ...foreign] };
}

function foreignReason({ source }: InboundEvent, connection: Pick<Connection, 'wabaId' | 'phoneNumberId'> | null) {
  if (source.wabaId !== connection?.wabaId) {
    return {
      reason: 'foreign_waba' as const,
      details: `For the WhatsApp Business Account ${source.wabaId}, which is not the connected one.`,
    };
  }
  if (source.phoneNumberId !== null && source.phoneNumberId !== connection.phoneNumberId) {
    return { reason: 'foreign_number' as const, details: `For the number ${source.phoneNumberId}, which is not the connected one.` };
  }
  return null;
}
