import type { Knex } from 'knex';

import type { Assistant, AssistantDraft } from '../../../contracts/assistant';
import { errorCodes } from '../../../contracts/error-codes';
import { isScripted } from '../../../domain/automation/is-scripted';
import type { AiProviderRepository, StoredProvider } from '../repositories/ai-provider-repository';
import type { AssistantRepository, StoredAssistant } from '../repositories/assistant-repository';
import type { AssistantRunRepository } from '../repositories/assistant-run-repository';
import { toIso } from '../repositories/conversation-dto';
import type { ConversationRepository } from '../repositories/conversation-repository';
import type { Database, Transaction } from '../repositories/database';
import type { Announce } from './announce';
import type { Audit } from './audit';
import type { AutomationFacts, AutomationFactsSource } from './automation-facts';
import type { Actor } from './inbox-actions';
import { emptyNews } from './merge-news';
import type { ReadContent } from './read-content';
import type { TriedDrafts } from './tried-drafts';
import { WhatsAppError } from './whatsapp-error';

interface Dependencies {
  readonly database: Database;
  readonly assistants: AssistantRepository;
  readonly conversations: Pick<ConversationRepository, 'ofAssistant' | 'touch'>;
  readonly providers: AiProviderRepository;
  readonly runs: AssistantRunRepository;
  readonly readContent: Pick<ReadContent, 'problems'>;
  readonly automation: AutomationFactsSource;
  readonly triedDrafts: TriedDrafts;
  readonly announce: Announce;
  readonly audit: Pick<Audit, 'record'>;
  readonly clock: () => number;
}

/** More than a panel shows of its list. */
const TOLD_AT_MOST = 200;
const FIGURES_OF_MS = 30 * 24 * 60 * 60 * 1000;

/** Assistants as an admin writes them. */
export function createAssistants(dependencies: Dependencies) {
  const { database, assistants, conversations, providers, runs, readContent, automation, triedDrafts } = dependencies;
  const { announce, audit, clock } = dependencies;

  async function find(knex: Knex, documentId: string): Promise<StoredAssistant> {
    const assistant = await assistants.find(knex, documentId);
    if (!assistant) throw new WhatsAppError(errorCodes.assistantNotFound, 'There is no such assistant.', { status: 404 });
    return assistant;
  }

  async function toDtos(stored: readonly StoredAssistant[]): Promise<Assistant[]> {
    const { knex } = database;
    const facts = await automation.current();
    const known = new Map((await providers.list(knex)).map((provider) => [provider.documentId, provider]));
    const figures = await runs.figures(
      knex,
      stored.map(({ id }) => id),
      clock() - FIGURES_OF_MS,
    );
    return stored.map((assistant) => ({
      documentId: assistant.documentId,
      draft: assistant.draft,
      isEnabled: assistant.isEnabled,
      version: assistant.version,
      providerName: known.get(assistant.draft.provider ?? '')?.name ?? null,
      isTried: assistant.triedVersion === assistant.version,
      isDefault: facts.settings.defaultAssistant === assistant.documentId,
      defaultFor: defaultFor(assistant, facts),
      figures: figures.get(assistant.id) ?? { conversations: 0, turns: 0, handoffs: 0, failures: 0, tokens: 0, cost: null },
      updatedAt: toIso(assistant.changedAt) ?? new Date(0).toISOString(),
      updatedBy: assistant.editedBy,
    }));
  }

  async function dto(documentId: string): Promise<Assistant> {
    const [assistant] = await toDtos([await find(database.knex, documentId)]);
    if (!assistant) throw new Error('[whatsapp] The assistant cannot be read.');
    return assistant;
  }

  /** Who answers is another now in these conversations, which people may be looking at. */
  async function tellPanels({ trx, afterCommit }: Transaction, assistantId: number, { stops }: { readonly stops: boolean }): Promise<void> {
    const ids = await conversations.ofAssistant(trx, assistantId, TOLD_AT_MOST);
    await conversations.touch(trx, ids, clock());
    afterCommit(() => announce({ ...emptyNews(), conversationIds: new Set(ids), voided: new Set(stops ? ids : []) }));
  }

  async function recordChange(
    trx: Knex,
    actor: Actor,
    { documentId, name, what }: { readonly documentId: string; readonly name: string; readonly what: string },
  ): Promise<void> {
    await audit.record(trx, { action: 'assistant.changed', actor, details: { assistant: documentId, name, what } });
  }

  /** It may have been tried before it was saved. */
  async function keepTried(trx: Knex, documentId: string): Promise<void> {
    const { draft, version } = await find(trx, documentId);
    if (triedDrafts.has(draft)) await assistants.setTried(trx, documentId, version);
  }

  /** Sources must be readable now; what is missing to answer with may come later. */
  async function assertSavable(knex: Knex, draft: AssistantDraft): Promise<void> {
    const issues = draft.contentSources.flatMap((source, index) =>
      readContent.problems(source).map((message) => ({ path: ['contentSources', String(index)], message: `${source.key}: ${message}` })),
    );
    const keys = draft.contentSources.map(({ key }) => key);
    const twice = keys.findIndex((key, index) => keys.indexOf(key) !== index);
    if (twice !== -1) {
      issues.push({
        path: ['contentSources', String(twice), 'key'],
        message: `"${keys[twice] ?? ''}" stands twice. Each source needs a name of its own.`,
      });
    }
    if (draft.provider !== null && !(await providers.find(knex, draft.provider))) {
      issues.push({ path: ['provider'], message: 'This provider is not there any more.' });
    }
    if (issues.length > 0) {
      throw new WhatsAppError(errorCodes.invalidRequest, issues.map(({ message }) => message).join(' '), {
        status: 400,
        details: { issues },
      });
    }
  }

  return {
    list: async (): Promise<Assistant[]> => toDtos(await assistants.list(database.knex)),
    find: dto,

    async names() {
      const known = new Map((await providers.list(database.knex)).map(({ documentId, name }) => [documentId, name]));
      return (await assistants.list(database.knex)).map(({ documentId, draft, isEnabled }) => {
        const provider = known.get(draft.provider ?? '') ?? '';
        return { documentId, name: draft.name, isEnabled, note: isScripted(provider) ? provider : null };
      });
    },

    async create(draft: AssistantDraft, actor: Actor): Promise<Assistant> {
      const documentId = await database.transaction(async ({ trx }) => {
        await assertSavable(trx, draft);
        const created = await assistants.create(trx, { draft, editedById: actor.userId, now: clock() });
        await keepTried(trx, created);
        await recordChange(trx, actor, { documentId: created, name: draft.name, what: 'created' });
        return created;
      });
      automation.forget();
      return dto(documentId);
    },

    async update(documentId: string, draft: AssistantDraft, actor: Actor): Promise<Assistant> {
      await database.transaction(async ({ trx }) => {
        const { isEnabled } = await find(trx, documentId);
        await assertSavable(trx, draft);
        if (isEnabled) assertAnswers(draft, draft.provider === null ? null : await providers.find(trx, draft.provider));
        await assistants.update(trx, documentId, { draft, editedById: actor.userId, now: clock() });
        await keepTried(trx, documentId);
        await recordChange(trx, actor, { documentId, name: draft.name, what: 'changed' });
      });
      automation.forget();
      return dto(documentId);
    },

    /** The admin's master switch. */
    async enable(documentId: string, isEnabled: boolean, actor: Actor): Promise<Assistant> {
      await database.transaction(async (transaction) => {
        const { trx } = transaction;
        const { id, draft } = await find(trx, documentId);
        if (isEnabled) assertAnswers(draft, draft.provider === null ? null : await providers.find(trx, draft.provider));
        await assistants.setEnabled(trx, documentId, { isEnabled, now: clock() });
        await recordChange(trx, actor, { documentId, name: draft.name, what: isEnabled ? 'enabled' : 'disabled' });
        await tellPanels(transaction, id, { stops: !isEnabled });
      });
      automation.forget();
      return dto(documentId);
    },

    async remove(documentId: string, actor: Actor): Promise<void> {
      await database.transaction(async (transaction) => {
        const { trx } = transaction;
        const { id, draft } = await find(trx, documentId);
        await tellPanels(transaction, id, { stops: true });
        await assistants.remove(trx, id, clock());
        await recordChange(trx, actor, { documentId, name: draft.name, what: 'deleted' });
      });
      automation.forget();
    },
  };
}

function assertAnswers({ model }: AssistantDraft, provider: StoredProvider | null): void {
  const missing = [...(provider ? [] : ['provider']), ...(model === '' ? ['model'] : [])];
  if (missing.length === 0) return;
  throw new WhatsAppError(
    errorCodes.assistantIncomplete,
    `It cannot answer without ${missing.join(' and ')}. Choose ${missing.length > 1 ? 'them' : 'one'} first.`,
    {
      status: 409,
      details: { missing },
    },
  );
}

function defaultFor({ documentId }: StoredAssistant, { settings, agents }: AutomationFacts): string[] {
  const roles = new Map(agents.flatMap((agent) => agent.roles.map(({ id, name }) => [id, name])));
  return settings.roleAssistants.filter(({ assistant }) => assistant === documentId).map(({ roleId }) => roles.get(roleId) ?? `#${roleId}`);
}
