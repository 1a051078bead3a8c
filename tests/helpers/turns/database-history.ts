import type { Knex } from 'knex';

import type { HistoryMessage, TurnHistory } from './turn-history';

type Row = Record<string, unknown>;

/** Histories of all conversations, from the rows that are left: ids grow in the order of the commits. */
export async function readHistories(knex: Knex): Promise<TurnHistory[]> {
  const conversations: Row[] = await knex('whatsapp_conversations as c')
    .join('whatsapp_contact_identities as i', 'i.contact_id', 'c.contact_id')
    .where('i.kind', 'wa_id')
    .select('c.*', 'i.value as wa_id');
  const messages: Row[] = await knex('whatsapp_messages').orderBy('id');
  const runs: Row[] = await knex('whatsapp_assistant_runs').orderBy('id');
  const assistants: Row[] = await knex('whatsapp_assistants');
  const byConversation = grouped(messages);
  const runsOf = grouped(runs);
  return conversations.map((conversation) => {
    const own = byConversation.get(Number(conversation.id)) ?? [];
    const idOf = new Map(own.map((message) => [String(message.document_id), Number(message.id)]));
    const ids = (json: unknown) => (JSON.parse(typeof json === 'string' ? json : '[]') as string[]).flatMap((id) => idOf.get(id) ?? []);
    const assistant = assistants.find(({ id }) => Number(id) === Number(conversation.assistant_id));
    return {
      name: String(conversation.wa_id),
      messages: own.map(toMessage),
      runs: (runsOf.get(Number(conversation.id)) ?? []).map((run) => ({
        outcome: typeof run.outcome === 'string' ? run.outcome : null,
        answered: ids(run.answered),
        sent: ids(run.sent),
      })),
      end: {
        mode: String(conversation.mode),
        answers: Boolean(assistant?.is_enabled) && Boolean(conversation.assistant_enabled),
        isTurnWaiting: conversation.turn_due_at !== null,
      },
    };
  });
}

/** The document id of the conversation with a number. */
export async function findConversation(knex: Knex, waId: string): Promise<string | undefined> {
  const row: Row | undefined = await knex('whatsapp_conversations as c')
    .join('whatsapp_contact_identities as i', 'i.contact_id', 'c.contact_id')
    .where({ 'i.kind': 'wa_id', 'i.value': waId })
    .first('c.document_id');
  return row && String(row.document_id);
}

/** How much is still under way: turns that wait or run, and messages that were not sent yet. */
export async function countUnderWay(knex: Knex): Promise<number> {
  const count = async (query: Knex.QueryBuilder) => Number((await query.count({ count: '*' }).first())?.count ?? 0);
  return (
    (await count(knex('whatsapp_conversations').whereNotNull('turn_due_at'))) +
    (await count(knex('whatsapp_assistant_runs').whereNull('outcome'))) +
    (await count(knex('whatsapp_outbox_rows'))) +
    (await count(knex('whatsapp_webhook_events').where({ state: 'received' })))
  );
}

function toMessage(row: Row): HistoryMessage {
  const content = JSON.parse(String(row.content)) as { type: string; event?: HistoryMessage['event'] };
  return {
    id: Number(row.id),
    direction: row.direction as HistoryMessage['direction'],
    author: row.author_kind as HistoryMessage['author'],
    event: content.type === 'event' ? (content.event ?? null) : null,
  };
}

function grouped(rows: readonly Row[]): Map<number, Row[]> {
  const groups = new Map<number, Row[]>();
  for (const row of rows) {
    const id = Number(row.conversation_id);
    groups.set(id, [...(groups.get(id) ?? []), row]);
  }
  return groups;
}
