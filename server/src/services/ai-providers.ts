import type { Knex } from 'knex';

import type { AiProvider, AiProviderDraft } from '../../../contracts/ai-provider';
import { errorCodes } from '../../../contracts/error-codes';
import { isScripted } from '../../../domain/automation/is-scripted';
import { checkProvider } from '../assistants/check-provider';
import { missingPackage, type ProviderAccess } from '../assistants/load-model';
import type { AiProviderRepository, StoredProvider } from '../repositories/ai-provider-repository';
import { toIso } from '../repositories/conversation-dto';
import type { Database } from '../repositories/database';
import type { Audit } from './audit';
import type { Actor } from './inbox-actions';
import type { OpenedSecret, SealedSecrets } from './sealed-secret';
import { WhatsAppError } from './whatsapp-error';

interface Dependencies {
  readonly database: Database;
  readonly providers: AiProviderRepository;
  readonly secrets: SealedSecrets;
  readonly audit: Pick<Audit, 'record'>;
  readonly clock: () => number;
}

/** Where models are asked, with their keys: from the environment, or encrypted and never returned. */
export function createAiProviders({ database, providers, secrets, audit, clock }: Dependencies) {
  async function find(knex: Knex, documentId: string): Promise<StoredProvider> {
    const provider = await providers.find(knex, documentId);
    if (!provider) throw new WhatsAppError(errorCodes.notFound, 'There is no such provider.', { status: 404 });
    return provider;
  }

  /** Null: it needs none. */
  function keyOf({ documentId, key }: StoredProvider): OpenedSecret | null {
    switch (key.kind) {
      case 'none':
        return null;
      case 'environment': {
        const value = process.env[key.name ?? ''];
        return value ? { isOpen: true, value } : { isOpen: false, problem: `The environment variable ${key.name ?? ''} is not set.` };
      }
      case 'stored':
        return key.sealed === null
          ? { isOpen: false, problem: 'No key is stored. Enter it.' }
          : secrets.open(key.sealed, placeOf(documentId));
    }
  }

  async function saveKey(trx: Knex, { id, documentId, key: known }: StoredProvider, key: AiProviderDraft['key']): Promise<void> {
    const none = { name: null, sealed: null, last4: null };
    if (key.kind === 'none') return providers.setKey(trx, id, { ...none, kind: 'none' });
    if (key.kind === 'environment') return providers.setKey(trx, id, { ...none, kind: 'environment', name: key.name });
    if (key.value === undefined) return providers.setKey(trx, id, { ...known, kind: 'stored', name: null });
    return providers.setKey(trx, id, {
      kind: 'stored',
      name: null,
      sealed: secrets.seal(key.value, placeOf(documentId)),
      last4: key.value.slice(-4),
    });
  }

  async function recordChange(
    trx: Knex,
    actor: Actor,
    details: { readonly provider: string; readonly name: string; readonly what: string },
  ): Promise<void> {
    await audit.record(trx, { action: 'ai-provider.changed', actor, details: { ...details } });
  }

  async function toDto(provider: StoredProvider): Promise<AiProvider> {
    const { documentId, name, kind, baseUrl, key, prices, lastCheck } = provider;
    const opened = keyOf(provider);
    return {
      documentId,
      name,
      kind,
      baseUrl,
      key: { kind: key.kind, name: key.name, last4: key.last4, problem: opened && !opened.isOpen ? opened.problem : null },
      pricePerMillion: prices,
      missingPackage: await missingPackage(kind),
      isScripted: isScripted(name),
      lastCheck: lastCheck && { ...lastCheck, at: toIso(lastCheck.at) ?? '' },
    };
  }

  return {
    async list(): Promise<AiProvider[]> {
      return Promise.all((await providers.list(database.knex)).map(toDto));
    },

    async create(draft: AiProviderDraft, actor: Actor): Promise<AiProvider> {
      assertUsable(draft);
      const created = await database.transaction(async ({ trx }) => {
        const provider = await providers.create(trx, factsOf(draft), clock());
        await saveKey(trx, provider, draft.key);
        await recordChange(trx, actor, { provider: provider.documentId, name: draft.name, what: 'created' });
        return find(trx, provider.documentId);
      });
      return toDto(created);
    },

    async update(documentId: string, draft: AiProviderDraft, actor: Actor): Promise<AiProvider> {
      assertUsable(draft);
      const updated = await database.transaction(async ({ trx }) => {
        const provider = await find(trx, documentId);
        // A key goes only where it was meant to go.
        if (draft.key.kind === 'stored' && draft.key.value === undefined && isElsewhere(provider, draft)) {
          throw new WhatsAppError(
            errorCodes.invalidRequest,
            'The address has changed. Enter the key again, so that it does not go to another place.',
          );
        }
        await providers.update(trx, provider.id, { facts: factsOf(draft), now: clock() });
        await saveKey(trx, provider, draft.key);
        const hasNewKey = draft.key.kind === 'stored' && draft.key.value !== undefined;
        await recordChange(trx, actor, { provider: documentId, name: draft.name, what: hasNewKey ? 'key-replaced' : 'changed' });
        return find(trx, documentId);
      });
      return toDto(updated);
    },

    async remove(documentId: string, actor: Actor): Promise<void> {
      await database.transaction(async ({ trx }) => {
        const provider = await find(trx, documentId);
        const names = await providers.usedBy(trx, provider.id);
        if (names.length > 0) {
          throw new WhatsAppError(errorCodes.inUse, `It is used by ${names.join(', ')}. Choose another provider there first.`, {
            status: 409,
          });
        }
        await providers.remove(trx, provider.id);
        await recordChange(trx, actor, { provider: documentId, name: provider.name, what: 'deleted' });
      });
    },

    /** One forced tool call; what was found is kept. */
    async check(documentId: string, model: string): Promise<AiProvider> {
      const provider = await find(database.knex, documentId);
      const key = keyOf(provider);
      const found = key && !key.isOpen ? unreachable(key.problem) : await checkProvider(accessOf(provider, key, model));
      const asked = model || (found.models[0] ?? '');
      await database.transaction(({ trx }) => providers.setCheck(trx, provider.id, { ...found, model: asked, at: clock() }));
      return toDto(await find(database.knex, documentId));
    },

    /** @throws WhatsAppError when its key cannot be had */
    async access(documentId: string, model: string): Promise<ProviderAccess> {
      const provider = await find(database.knex, documentId);
      const key = keyOf(provider);
      if (key && !key.isOpen) throw new WhatsAppError(errorCodes.assistantIncomplete, `${provider.name}: ${key.problem}`);
      return accessOf(provider, key, model);
    },

    /** All keys that open: none of them may ever stand in an answer. */
    async keys(): Promise<string[]> {
      return (await providers.list(database.knex)).flatMap((provider) => {
        const key = keyOf(provider);
        return key?.isOpen ? [key.value] : [];
      });
    },
  };
}

export type AiProviders = ReturnType<typeof createAiProviders>;

function placeOf(documentId: string): string {
  return `ai-provider/${documentId}/key`;
}

function factsOf({ name, kind, baseUrl, pricePerMillion }: AiProviderDraft) {
  return { name, kind, baseUrl, prices: pricePerMillion };
}

function isElsewhere({ kind, baseUrl }: StoredProvider, draft: AiProviderDraft): boolean {
  return kind !== draft.kind || baseUrl !== draft.baseUrl;
}

function assertUsable({ kind, baseUrl }: AiProviderDraft): void {
  if (kind === 'openai-compatible' && baseUrl === null) {
    throw new WhatsAppError(
      errorCodes.invalidRequest,
      'An OpenAI-compatible provider needs its address, such as http://localhost:11434/v1.',
      {
        status: 400,
        details: { issues: [{ path: ['baseUrl'], message: 'Write its address.' }] },
      },
    );
  }
}

function accessOf({ kind, baseUrl }: StoredProvider, key: OpenedSecret | null, model: string): ProviderAccess {
  return { kind, baseUrl, apiKey: key?.isOpen ? key.value : null, model };
}

function unreachable(problem: string) {
  return { isReachable: false, ms: 0, capabilities: null, models: [], problem };
}
