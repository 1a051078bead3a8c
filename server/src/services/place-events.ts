import type { InboundEvent, RejectedItem } from '../meta/inbound-event';
import type { StoredPhoneNumber } from '../repositories/phone-number-repository';

interface PlacedEvents {
  readonly events: readonly InboundEvent[];
  readonly rejected: readonly RejectedItem[];
}

/** The connected account, and its numbers whose events are merged. */
export interface OurPlace {
  readonly wabaId: string;
  readonly numbers: readonly Pick<StoredPhoneNumber, 'phoneNumberId'>[];
}

/** The account in test events of Meta's App dashboard (reference section 1.3). */
const DASHBOARD = '0';

/** One app secret may serve many accounts: what is not for our account and numbers is set aside, and said so. */
export function placeEvents(events: readonly InboundEvent[], rejected: readonly RejectedItem[], place: OurPlace | null): PlacedEvents {
  const ours = new Set(place?.numbers.map(({ phoneNumberId }) => phoneNumberId));
  const placed: InboundEvent[] = [];
  const foreign: RejectedItem[] = [];
  for (const event of events) {
    const reason = foreignReason(event, place?.wabaId, ours);
    if (reason === null) placed.push(event);
    else foreign.push({ path: event.source.path, kind: event.source.field, ...reason });
  }
  return { events: placed, rejected: [...rejected, ...foreign] };
}

function foreignReason({ source }: InboundEvent, wabaId: string | undefined, ours: ReadonlySet<string>) {
  if (source.wabaId === DASHBOARD) {
    return { reason: 'dashboard_test' as const, details: 'A test of the App dashboard: it arrived, and is for no number.' };
  }
  if (source.wabaId !== wabaId) {
    return {
      reason: 'foreign_waba' as const,
      details: `For the WhatsApp Business Account ${source.wabaId}, which is not the connected one.`,
    };
  }
  if (source.phoneNumberId !== null && !ours.has(source.phoneNumberId)) {
    return {
      reason: 'foreign_number' as const,
      details: `For the number with the id ${source.phoneNumberId}, which is not enabled here.`,
    };
  }
  return null;
}
