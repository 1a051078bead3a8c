import type { Knex } from 'knex';

import type { HandoffReason } from '../../../contracts/assistant-tools';
import type { AiProviderRepository } from '../repositories/ai-provider-repository';
import type { StoredAssistant } from '../repositories/assistant-repository';
import type { AssistantRunRepository, StartedRun } from '../repositories/assistant-run-repository';

interface Begun {
  /** Row id. */
  readonly conversationId: number;
  readonly assistant: StoredAssistant;
  /** Document ids of the contact's messages that it is about. */
  readonly answered: readonly string[];
  readonly now: number;
}

interface HandedByRule {
  readonly reason: HandoffReason;
  /** Document ids of what the contact reads. */
  readonly sent: readonly string[];
}

interface Dependencies {
  readonly runs: Pick<AssistantRunRepository, 'start' | 'add'>;
  readonly providers: Pick<AiProviderRepository, 'find'>;
}

/** What is kept of turns that begin, and of those that our own rules end before the model is asked. */
export function createRunRecords({ runs, providers }: Dependencies) {
  async function started(trx: Knex.Transaction, { conversationId, assistant, answered, now }: Begun): Promise<StartedRun> {
    const { provider: providerId, name, model } = assistant.draft;
    const provider = providerId === null ? null : await providers.find(trx, providerId);
    return {
      conversationId,
      assistantId: assistant.id,
      assistantName: name,
      assistantVersion: assistant.version,
      providerName: provider?.name ?? null,
      model,
      answered,
      startedAt: now,
    };
  }

  return {
    /** @returns the row id */
    async begin(trx: Knex.Transaction, begun: Begun): Promise<number> {
      return runs.start(trx, await started(trx, begun));
    },

    async handedByRule(trx: Knex.Transaction, { reason, sent, ...begun }: Begun & HandedByRule): Promise<void> {
      const result = 'Handed to a person before the model was asked.';
      await runs.add(trx, {
        ...(await started(trx, begun)),
        outcome: reason === 'budget' ? 'budget' : 'handoff',
        handoff: { reason, summary: null },
        steps: [{ kind: 'rule', name: reason, arguments: null, result, ms: 0, error: null, entries: [] }],
        tokens: { input: 0, output: 0 },
        cost: null,
        promptHash: null,
        error: null,
        sent,
        endedAt: begun.now,
      });
    },
  };
}

export type RunRecords = ReturnType<typeof createRunRecords>;
