import type { AssistantRun } from '../../contracts/assistant-run';
import type { Conversation } from '../../contracts/conversation';
import type { House } from './start-house';
import type { SimulatorState } from './start-simulator';
import { waitUntil } from './wait-until';

export type PhoneMessage = SimulatorState['customers'][number]['messages'][number];

type Watched = Pick<House, 'admin' | 'simulator'>;

/** What lies on the contact's phone, oldest first. */
export async function phoneOf({ simulator }: Pick<House, 'simulator'>, waId: string): Promise<PhoneMessage[]> {
  const { customers } = await simulator.state();
  return customers.find((customer) => customer.waId === waId)?.messages ?? [];
}

/** What the business has sent to it. Reactions count. */
export async function receivedBy(house: Pick<House, 'simulator'>, waId: string): Promise<PhoneMessage[]> {
  return (await phoneOf(house, waId)).filter(({ direction }) => direction === 'out');
}

export function bodyOf(message: PhoneMessage | undefined): string {
  return (message?.text as { body?: string } | undefined)?.body ?? '';
}

/** All that a reader or a machine finds in a message. */
export function everythingIn(messages: readonly PhoneMessage[]): string {
  return messages.map(({ wamid: _wamid, timestamp: _timestamp, ...rest }) => JSON.stringify(rest)).join('\n');
}

/** Newest first. */
export async function runsOf({ admin }: Pick<House, 'admin'>, conversation: string): Promise<AssistantRun[]> {
  return (await admin.get<{ data: AssistantRun[] }>(`/whatsapp/conversations/${conversation}/runs?limit=100`)).body.data;
}

export interface Settled {
  readonly conversation: Conversation;
  /** Newest first. */
  readonly runs: readonly AssistantRun[];
  /** What the contact was sent. */
  readonly received: readonly PhoneMessage[];
}

interface SettleOptions {
  /** So many turns have ended. */
  readonly runs?: number;
  readonly timeoutMs?: number;
}

/** Waits until so many turns have ended, nothing waits any more, and what they sent is on the phone. */
export async function untilSettled(house: Watched, waId: string, options: SettleOptions = {}): Promise<Settled> {
  const [settled] = await untilAllSettled(house, [waId], options);
  if (!settled) throw new Error('It never settled.');
  return settled;
}

/** The same of many contacts, in their order. They are asked about together, so that asking is no load of its own. */
export async function untilAllSettled(
  house: Watched,
  waIds: readonly string[],
  { runs: wanted = 1, timeoutMs = 30_000 }: SettleOptions = {},
): Promise<Settled[]> {
  const settled = new Map<string, Settled>();
  await waitUntil(
    async () => {
      const { customers } = await house.simulator.state();
      const conversations = await conversationsOf(house);
      for (const waId of waIds.filter((each) => !settled.has(each))) {
        const conversation = conversations.get(waId);
        if (!conversation || conversation.turn !== null) continue;
        const runs = await runsOf(house, conversation.documentId);
        const received = (customers.find((customer) => customer.waId === waId)?.messages ?? []).filter(
          ({ direction }) => direction === 'out',
        );
        const sent = runs.reduce((sum, run) => sum + run.sent.length, 0);
        // A rule of ours that hands over before the model is asked is no turn.
        const isHandedOver = conversation.handoff !== null && received.length > 0;
        const hasEnded = (runs.length >= wanted || isHandedOver) && runs.every(({ outcome }) => outcome !== null);
        const isOver = hasEnded && received.length >= sent;
        if (isOver) settled.set(waId, { conversation, runs, received });
      }
      return settled.size === waIds.length;
    },
    { what: () => `the turns of ${waIds.filter((each) => !settled.has(each)).join(', ')}`, timeoutMs, everyMs: 150 },
  );
  return waIds.flatMap((waId) => settled.get(waId) ?? []);
}

async function conversationsOf({ admin }: Pick<House, 'admin'>): Promise<Map<string, Conversation>> {
  const found = new Map<string, Conversation>();
  let cursor: string | null = '';
  while (cursor !== null) {
    const query: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const answer: Awaited<ReturnType<typeof page>> = await page(query);
    for (const conversation of answer.body.data) found.set(conversation.contact.waId ?? '', conversation);
    cursor = answer.body.meta.nextCursor;
  }
  return found;

  function page(query: string) {
    return admin.get<{ data: Conversation[]; meta: { nextCursor: string | null } }>(`/whatsapp/conversations?view=all&limit=100${query}`);
  }
}
