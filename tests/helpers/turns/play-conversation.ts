import type { AdminClient } from '../admin-client';
import type { Dice } from '../seeded';
import { waitUntil } from '../wait-until';
import { envelope, textItem } from '../webhook-builders';

/** One of the nodes that share a database. */
export interface PlayNode {
  readonly admin: AdminClient;
  deliver(body: unknown): Promise<{ status: number; text: string }>;
}

/** How the model behaves with a conversation, by a mark in its texts; see `modelBehaviours`. */
const marks = ['~now~', '~now~', '~slow~', '~slow~', '~slow~', '~error~', '~empty~', '~hang~', '~handoff~', '~noreply~'];

export const modelBehaviours = [
  { behaviour: 'slow', delayMs: 400, forConversationsContaining: '~slow~' },
  { behaviour: 'error-500', forConversationsContaining: '~error~' },
  { behaviour: 'empty', forConversationsContaining: '~empty~' },
  { behaviour: 'hang', forConversationsContaining: '~hang~' },
  {
    behaviour: 'fixed',
    forConversationsContaining: '~handoff~',
    message: { toolCalls: [{ name: 'handoff_to_human', arguments: { reason: 'cannot_help', summary: 'It cannot.' } }] },
  },
  {
    behaviour: 'fixed',
    forConversationsContaining: '~noreply~',
    message: { toolCalls: [{ name: 'no_reply', arguments: { reason: 'ok' } }] },
  },
] as const;

interface Play {
  readonly random: Dice;
  readonly nodes: readonly PlayNode[];
  /** The document id of the conversation with a number, once there is one. */
  readonly find: (waId: string) => Promise<string | undefined>;
}

/** What people on both sides do with one conversation, at random and at once on random nodes. */
export async function playConversation(waId: string, { random, nodes, find }: Play): Promise<void> {
  const mark = random.pick(marks);
  const write = (text: string) =>
    deliver(
      random.pick(nodes),
      envelope({ contacts: [{ wa_id: waId, profile: { name: waId } }], messages: [textItem({ waId }, { body: `${mark} ${text}` })] }),
    );
  await write('first');
  const acts = random.int(1, 7);
  let conversation: string | null = null;
  for (let act = 0; act < acts; act += 1) {
    await pause(random.chance(0.5) ? random.int(0, 60) : random.int(100, 700));
    if (random.chance(0.6)) {
      await write(random.chance(0.06) ? 'I want to talk to a person' : `number ${act}`);
      continue;
    }
    conversation ??= await waitUntil(() => find(waId), { what: `the conversation with ${waId}`, timeoutMs: 60_000, everyMs: 50 });
    await oneAct(random.pick(nodes).admin, conversation, random);
  }
}

/** As Meta does: what is answered with anything but 200 comes again. */
async function deliver(node: PlayNode, body: unknown): Promise<void> {
  await waitUntil(
    async () => {
      const { status } = await node.deliver(body);
      if (status !== 200 && status !== 503) throw new Error(`The webhook was answered with ${status}.`);
      return status === 200;
    },
    { what: 'the webhook to be taken', timeoutMs: 60_000, everyMs: 1_000 },
  );
}

async function oneAct(admin: AdminClient, documentId: string, random: Dice): Promise<void> {
  const path = `/whatsapp/conversations/${documentId}`;
  const acts = [
    () => admin.post(`${path}/messages`, { content: { type: 'text', text: { body: 'A person answers.' } } }),
    () => admin.post(`${path}/messages`, { content: { type: 'text', text: { body: 'A person answers.' } } }),
    () => admin.put(`${path}/mode`, { mode: 'manual' }),
    () => admin.put(`${path}/mode`, { mode: 'automatic', assistant: 'enable' }),
    () => admin.put(`${path}/mode`, { mode: 'automatic', assistant: 'enable' }),
    () => admin.put(`${path}/mode`, { mode: 'automatic' }),
    () => admin.post(`${path}/archive`),
    () => admin.post(`${path}/turn`, { action: 'answer-now' }),
    () => admin.post(`${path}/turn`, { action: 'stop' }),
  ];
  const { status, body } = await random.pick(acts)();
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
}

/** Not a wait for anything: people take their time. */
function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
