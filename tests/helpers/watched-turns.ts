import type { AssistantRun } from '../../contracts/assistant-run';
import type { Conversation } from '../../contracts/conversation';
import { conversationOf } from './assistants';
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

/** Waits until so many turns have ended, nothing waits any more, and what they sent is on the phone. */
export async function untilSettled(
  house: Watched,
  waId: string,
  { runs: wanted = 1, timeoutMs = 30_000 }: { readonly runs?: number; readonly timeoutMs?: number } = {},
): Promise<Settled> {
  let seen = 'nothing';
  try {
    return await waitUntil(
      async () => {
        const conversation = await conversationOf(house.admin, waId);
        if (!conversation) return undefined;
        const runs = await runsOf(house, conversation.documentId);
        const received = await receivedBy(house, waId);
        const sent = runs.reduce((sum, run) => sum + run.sent.length, 0);
        seen = JSON.stringify({ turn: conversation.turn, outcomes: runs.map(({ outcome }) => outcome), sent, received: received.length });
        const isOver = runs.length >= wanted && runs.every(({ outcome }) => outcome !== null) && conversation.turn === null;
        return isOver && received.length >= sent ? { conversation, runs, received } : undefined;
      },
      { what: `the turns of ${waId}`, timeoutMs, everyMs: 60 },
    );
  } catch (error) {
    throw new Error(`${String(error)} Seen: ${seen}`, { cause: error });
  }
}
