import type { Knex } from 'knex';

import type { AssistantDraft } from '../../../contracts/assistant';
import { errorCodes } from '../../../contracts/error-codes';
import type { AssistantCase, CaseDraft, CaseVerdict, TriedTurn } from '../../../contracts/playground';
import { judgeCase } from '../../../domain/automation/judge-case';
import { messageText } from '../../../domain/message-text';
import { storedContent } from '../../../domain/stored-content';
import type { AssistantCaseRepository } from '../repositories/assistant-case-repository';
import type { AssistantRepository, StoredAssistant } from '../repositories/assistant-repository';
import { toIso } from '../repositories/conversation-dto';
import type { Database } from '../repositories/database';
import type { InboxScope } from '../repositories/inbox-scope';
import type { Audit } from './audit';
import type { Actor } from './inbox-actions';
import type { Playground } from './playground';
import { WhatsAppError } from './whatsapp-error';

interface Dependencies {
  readonly database: Database;
  readonly assistants: AssistantRepository;
  readonly cases: AssistantCaseRepository;
  readonly playground: Playground;
  readonly audit: Pick<Audit, 'record'>;
  readonly clock: () => number;
}

export interface RanCase extends TriedTurn {
  readonly case: AssistantCase;
  readonly verdict: CaseVerdict;
}

/** Conversations that an assistant must pass, run again on the same runner; nothing is sent. */
export function createAssistantCases({ database, assistants, cases, playground, audit, clock }: Dependencies) {
  async function own(documentId: string): Promise<StoredAssistant> {
    const assistant = await assistants.find(database.knex, documentId);
    if (!assistant) throw new WhatsAppError(errorCodes.assistantNotFound, 'There is no such assistant.', { status: 404 });
    return assistant;
  }

  async function recordChange(
    trx: Knex,
    actor: Actor,
    { assistant, what }: { readonly assistant: StoredAssistant; readonly what: string },
  ): Promise<void> {
    const { documentId, draft } = assistant;
    await audit.record(trx, { action: 'assistant.changed', actor, details: { assistant: documentId, name: draft.name, what } });
  }

  async function find(assistant: StoredAssistant, documentId: string): Promise<AssistantCase> {
    const found = await cases.find(database.knex, assistant.id, documentId);
    if (!found) throw new WhatsAppError(errorCodes.notFound, 'There is no such case.', { status: 404 });
    return found;
  }

  return {
    async list(documentId: string): Promise<AssistantCase[]> {
      return cases.list(database.knex, (await own(documentId)).id);
    },

    async create(documentId: string, draft: CaseDraft, actor: Actor): Promise<AssistantCase> {
      const assistant = await own(documentId);
      const id = await database.transaction(async ({ trx }) => {
        await recordChange(trx, actor, { assistant, what: 'case-added' });
        return cases.create(trx, assistant.id, { draft, now: clock() });
      });
      return find(assistant, id);
    },

    async remove(documentId: string, caseId: string, actor: Actor): Promise<void> {
      const assistant = await own(documentId);
      await database.transaction(async ({ trx }) => {
        const isRemoved = await cases.remove(trx, assistant.id, caseId);
        if (!isRemoved) throw new WhatsAppError(errorCodes.notFound, 'There is no such case.', { status: 404 });
        await recordChange(trx, actor, { assistant, what: 'case-removed' });
      });
    },

    /** Runs one on the draft of the form, or else on the stored assistant; the verdict is kept. */
    async run(
      documentId: string,
      { caseId, draft }: { readonly caseId: string; readonly draft?: AssistantDraft | undefined },
      scope: InboxScope,
    ): Promise<RanCase> {
      const assistant = await own(documentId);
      const { draft: written } = await find(assistant, caseId);
      const tried = await playground.tryOut({ ...written, draft: draft ?? assistant.draft, assistant: documentId }, scope);
      const failures = judgeCase(written.expectation, {
        outcome: tried.run.outcome ?? 'error',
        tools: tried.run.steps.filter(({ kind }) => kind === 'tool').map(({ name }) => name),
        text: tried.contents.map((content) => (content.type === 'reaction' ? '' : (messageText(storedContent(content)) ?? ''))).join('\n'),
      });
      const verdict: CaseVerdict = {
        passed: failures.length === 0,
        failures,
        outcome: tried.run.outcome,
        at: toIso(clock()) ?? '',
        version: assistant.version,
      };
      await database.transaction(({ trx }) => cases.setVerdict(trx, caseId, verdict));
      return { ...tried, case: await find(assistant, caseId), verdict };
    },
  };
}
