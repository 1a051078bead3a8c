import type { AssistantRun } from '../../../contracts/assistant-run';
import { errorCodes } from '../../../contracts/error-codes';
import type { AssistantRepository } from '../repositories/assistant-repository';
import type { AssistantRunRepository, StoredRun } from '../repositories/assistant-run-repository';
import { toIso } from '../repositories/conversation-dto';
import type { Database } from '../repositories/database';
import type { InboxRepository } from '../repositories/inbox-repository';
import { inScope, type InboxScope } from '../repositories/inbox-scope';
import { notFound } from './not-found';
import { WhatsAppError } from './whatsapp-error';

interface Dependencies {
  readonly database: Database;
  readonly inbox: InboxRepository;
  readonly assistants: AssistantRepository;
  readonly runs: AssistantRunRepository;
}

/** What assistants did, for those who may see the conversation. */
export function createAssistantRuns({ database, inbox, assistants, runs }: Dependencies) {
  async function toDtos(stored: readonly StoredRun[]): Promise<AssistantRun[]> {
    const { knex } = database;
    const owners = await inbox.ownersOf(
      knex,
      stored.flatMap(({ conversationId }) => (conversationId === null ? [] : [conversationId])),
    );
    const known = new Map((await assistants.list(knex)).map(({ id, documentId }) => [id, documentId]));
    return stored.map((run) => ({
      documentId: run.documentId,
      assistant: { documentId: known.get(run.assistantId ?? Number.NaN) ?? null, name: run.assistantName, version: run.assistantVersion },
      conversation: owners.get(run.conversationId ?? Number.NaN)?.documentId ?? null,
      startedAt: toIso(run.startedAt) ?? new Date(0).toISOString(),
      endedAt: toIso(run.endedAt),
      outcome: run.outcome,
      handoff: run.handoff,
      steps: [...run.steps],
      tokens: run.tokens,
      cost: run.cost,
      providerName: run.providerName,
      model: run.model,
      error: run.error,
      answered: [...run.answered],
      sent: [...run.sent],
    }));
  }

  return {
    async ofConversation(documentId: string, scope: InboxScope, limit: number): Promise<AssistantRun[]> {
      const id = await inbox.findId(database.knex, documentId, scope);
      if (id === null) throw notFound('conversation');
      return toDtos(await runs.ofConversation(database.knex, id, limit));
    },

    async ofAssistant(documentId: string, scope: InboxScope, limit: number): Promise<AssistantRun[]> {
      const assistant = await assistants.find(database.knex, documentId);
      if (!assistant) throw new WhatsAppError(errorCodes.assistantNotFound, 'There is no such assistant.', { status: 404 });
      return toDtos(await runs.ofAssistant(database.knex, assistant.id, { limit, inScope: (query) => inScope(query, scope) }));
    },
  };
}
