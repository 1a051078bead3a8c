import type { Knex } from 'knex';

import type { RunStep } from '../../../contracts/assistant-run';
import type { HandoffReason, TurnOutcome } from '../../../contracts/assistant-tools';
import { insertDocuments, parseJson, selectByKeys, textOrNull, toNumber, type Row } from './rows';
import { tables } from './tables';

export interface StartedRun {
  readonly conversationId: number;
  readonly assistantId: number;
  readonly assistantName: string;
  readonly assistantVersion: number;
  readonly providerName: string | null;
  readonly model: string;
  /** Document ids of the contact's messages that it answers. */
  readonly answered: readonly string[];
  readonly startedAt: number;
}

export interface EndedRun {
  readonly outcome: TurnOutcome;
  readonly handoff: { readonly reason: HandoffReason; readonly summary: string | null } | null;
  readonly steps: readonly RunStep[];
  readonly tokens: { readonly input: number; readonly output: number };
  readonly cost: { readonly amount: number; readonly currency: string } | null;
  readonly promptHash: string | null;
  readonly error: string | null;
  /** Document ids of what it sent. */
  readonly sent: readonly string[];
  readonly endedAt: number;
}

export interface StoredRun
  extends Omit<StartedRun, 'assistantId' | 'conversationId'>, Omit<EndedRun, 'outcome' | 'endedAt' | 'promptHash'> {
  readonly id: number;
  readonly documentId: string;
  readonly conversationId: number | null;
  readonly assistantId: number | null;
  readonly outcome: TurnOutcome | null;
  readonly endedAt: number | null;
}

export interface RunFigures {
  readonly conversations: number;
  readonly turns: number;
  readonly handoffs: number;
  readonly failures: number;
  readonly tokens: number;
  readonly cost: number | null;
}

/** The record of every turn; append-only but for its end. */
export function createAssistantRunRepository() {
  return {
    async start(trx: Knex, run: StartedRun): Promise<number> {
      const [inserted] = await insertDocuments(trx, tables.assistantRuns, { rows: [startedRow(run)], now: new Date(run.startedAt) });
      return inserted?.id ?? Number.NaN;
    },

    /** Once: what has ended stays as it is. */
    async end(trx: Knex, id: number, run: EndedRun): Promise<void> {
      await trx(tables.assistantRuns).where({ id }).whereNull('outcome').update(endedRow(run));
    },

    /** Of what was over as soon as it began. */
    async add(trx: Knex, run: StartedRun & EndedRun): Promise<void> {
      const rows = [{ ...startedRow(run), ...endedRow(run) }];
      await insertDocuments(trx, tables.assistantRuns, { rows, now: new Date(run.startedAt) });
    },

    /** The same for all that began before, on any conversation. */
    async endForgotten(trx: Knex, { before, now }: { readonly before: number; readonly now: number }): Promise<number> {
      return trx(tables.assistantRuns)
        .whereNull('outcome')
        .where('started_at', '<', before)
        .update({ outcome: 'aborted', error: 'The server stopped during the turn.', ended_at: now });
    },

    /** Their process died: what they used is not known. */
    async endAbandoned(trx: Knex, conversationId: number, now: number): Promise<void> {
      await trx(tables.assistantRuns)
        .where({ conversation_id: conversationId })
        .whereNull('outcome')
        .update({ outcome: 'aborted', error: 'The server stopped during the turn.', ended_at: now });
    },

    async ofConversation(knex: Knex, conversationId: number, limit: number): Promise<StoredRun[]> {
      const rows: Row[] = await knex(tables.assistantRuns).where({ conversation_id: conversationId }).orderBy('id', 'desc').limit(limit);
      return rows.map(toRun);
    },

    async ofAssistant(
      knex: Knex,
      assistantId: number,
      { limit, inScope }: { readonly limit: number; readonly inScope: (query: Knex.QueryBuilder) => Knex.QueryBuilder },
    ): Promise<StoredRun[]> {
      const query = knex(`${tables.assistantRuns} as r`)
        .join(`${tables.conversations} as c`, 'c.id', 'r.conversation_id')
        .where('r.assistant_id', assistantId)
        .orderBy('r.id', 'desc')
        .limit(limit)
        .select('r.*');
      return ((await inScope(query)) as Row[]).map(toRun);
    },

    async figures(knex: Knex, assistantIds: readonly number[], since: number): Promise<Map<number, RunFigures>> {
      const rows: Row[] = await selectByKeys(assistantIds, (chunk) =>
        knex(tables.assistantRuns)
          .select('assistant_id', 'conversation_id', 'outcome', 'handoff_reason', 'input_tokens', 'output_tokens', 'cost')
          .whereIn('assistant_id', [...chunk])
          .where('started_at', '>=', since),
      );
      return new Map(assistantIds.map((id) => [id, toFigures(rows.filter(({ assistant_id: assistantId }) => Number(assistantId) === id))]));
    },

    async moveToConversation(trx: Knex, fromId: number, toId: number): Promise<void> {
      await trx(tables.assistantRuns).where({ conversation_id: fromId }).update({ conversation_id: toId });
    },
  };
}

export type AssistantRunRepository = ReturnType<typeof createAssistantRunRepository>;

function startedRow(run: StartedRun): Row {
  return {
    conversation_id: run.conversationId,
    assistant_id: run.assistantId,
    assistant_name: run.assistantName,
    assistant_version: run.assistantVersion,
    provider_name: run.providerName,
    model: run.model,
    answered: JSON.stringify(run.answered),
    started_at: run.startedAt,
  };
}

function endedRow(run: EndedRun): Row {
  return {
    outcome: run.outcome,
    handoff_reason: run.handoff?.reason ?? null,
    handoff_summary: run.handoff?.summary ?? null,
    steps: JSON.stringify(run.steps),
    input_tokens: run.tokens.input,
    output_tokens: run.tokens.output,
    cost: run.cost && JSON.stringify(run.cost),
    prompt_hash: run.promptHash,
    error: run.error,
    sent: JSON.stringify(run.sent),
    ended_at: run.endedAt,
  };
}

function toFigures(rows: readonly Row[]): RunFigures {
  const costs = rows.flatMap((row) => parseJson<{ amount: number }>(row.cost)?.amount ?? []);
  const failed = (row: Row) => ['error', 'empty', 'invalid'].includes(String(row.outcome)) || row.handoff_reason === 'failure';
  return {
    conversations: new Set(rows.map((row) => Number(row.conversation_id))).size,
    turns: rows.length,
    handoffs: rows.filter((row) => row.handoff_reason !== null).length,
    failures: rows.filter(failed).length,
    tokens: rows.reduce((sum, row) => sum + (toNumber(row.input_tokens) ?? 0) + (toNumber(row.output_tokens) ?? 0), 0),
    cost: costs.length > 0 ? costs.reduce((sum, cost) => sum + cost, 0) : null,
  };
}

function toRun(row: Row): StoredRun {
  return {
    id: Number(row.id),
    documentId: String(row.document_id),
    conversationId: toNumber(row.conversation_id),
    assistantId: toNumber(row.assistant_id),
    assistantName: textOrNull(row.assistant_name) ?? '',
    assistantVersion: toNumber(row.assistant_version) ?? 0,
    providerName: textOrNull(row.provider_name),
    model: textOrNull(row.model) ?? '',
    answered: parseJson<string[]>(row.answered) ?? [],
    sent: parseJson<string[]>(row.sent) ?? [],
    startedAt: toNumber(row.started_at) ?? 0,
    endedAt: toNumber(row.ended_at),
    outcome: (textOrNull(row.outcome) as TurnOutcome | null) ?? null,
    handoff:
      textOrNull(row.handoff_reason) === null
        ? null
        : { reason: row.handoff_reason as HandoffReason, summary: textOrNull(row.handoff_summary) },
    steps: parseJson<RunStep[]>(row.steps) ?? [],
    tokens: { input: toNumber(row.input_tokens) ?? 0, output: toNumber(row.output_tokens) ?? 0 },
    cost: parseJson<{ amount: number; currency: string }>(row.cost),
    error: textOrNull(row.error),
  };
}
