import { isDeepStrictEqual } from 'node:util';

import type { Knex } from 'knex';

import { errorCodes } from '../../../contracts/error-codes';
import type { Template, TemplateDraft } from '../../../contracts/template';
import { decideTemplateEdit } from '../../../domain/decide-template-edit';
import { templateProblems } from '../../../domain/template-rules';
import type { MediaStore } from '../media/media-store';
import { buildTemplateComponents, samplesOfDraft, type SampleHandles } from '../meta/build-template-submission';
import type { GraphClient } from '../meta/graph-client';
import type { MediaClient } from '../meta/media-client';
import { asKey, asText, type WireObject } from '../meta/wire';
import type { Database } from '../repositories/database';
import type { MediaRepository } from '../repositories/media-repository';
import { visibleMedia } from '../repositories/media-scope';
import type { StoredTemplate, TemplateRepository } from '../repositories/template-repository';
import type { Connection, Connections } from './connection';
import type { Audit } from './audit';
import type { Actor } from './inbox-actions';
import { WhatsAppError } from './whatsapp-error';

interface Dependencies {
  readonly database: Database;
  readonly connections: Connections;
  readonly graph: GraphClient;
  readonly media: MediaRepository;
  readonly mediaClient: MediaClient;
  readonly store: () => Promise<MediaStore>;
  readonly templates: TemplateRepository;
  readonly announceTemplates: () => void;
  readonly audit: Pick<Audit, 'record'>;
  readonly clock: () => number;
}

const SAMPLE_TIMEOUT_MS = 2 * 60 * 1000;

/** Templates as they are written here and reviewed by Meta. What is written stays here until it is submitted. */
export function createTemplates(dependencies: Dependencies) {
  const { database, connections, graph, media, mediaClient, store, templates, announceTemplates, audit, clock } = dependencies;

  return {
    async list(): Promise<Template[]> {
      const wabaId = connections.current()?.wabaId;
      return wabaId === undefined ? [] : templates.list(database.knex, wabaId);
    },

    async create({ name, language, draft }: { name: string; language: string; draft: TemplateDraft }, actor: Actor): Promise<Template> {
      const { wabaId } = connected();
      const documentId = await database.transaction(async ({ trx }) => {
        await takeSamples(trx, draft, actor);
        const created = await templates.createDraft(trx, wabaId, { name, language, draft, now: clock() });
        if (created !== null) await recordChange(trx, actor, { name, language, what: 'created' });
        return created;
      });
      if (documentId === null) {
        throw new WhatsAppError(
          errorCodes.nameTaken,
          `There is a template "${name}" in "${language}" already. Open that one, or choose another name.`,
          {
            status: 409,
          },
        );
      }
      return read(documentId);
    },

    async saveDraft(documentId: string, draft: TemplateDraft | null, actor: Actor): Promise<Template> {
      await database.transaction(async ({ trx }) => {
        const stored = await templates.lock(trx, documentId);
        if (!stored) throw notFound();
        if (draft === null && stored.metaTemplateId === null) {
          throw new WhatsAppError(errorCodes.templateNotEditable, 'Meta has no version of this template to go back to. Delete it instead.');
        }
        if (draft) await takeSamples(trx, draft, actor);
        await templates.saveDraft(trx, documentId, { draft, now: clock() });
        await recordChange(trx, actor, { ...stored.template, what: draft ? 'draft-saved' : 'draft-discarded' });
      });
      return read(documentId);
    },

    /**
     * Asks Meta for approval.
     * @throws WhatsAppError when the rules refuse it, MetaApiError when Meta does; the draft is kept either way
     */
    async submit(documentId: string, actor: Actor): Promise<Template> {
      const connection = connected();
      const stored = await templates.findByDocumentId(database.knex, documentId);
      if (!stored) throw notFound();
      const draft = submittable(stored);
      const handles = await uploadSamples(draft, connection);
      const components = buildTemplateComponents(draft, handles);
      const answer = await askMeta(stored, { draft, components, connection });
      const now = clock();
      const wasApproved = stored.template.status === 'APPROVED';
      const submitted = {
        facts: {
          metaTemplateId: stored.metaTemplateId ?? asKey(answer.id, 32),
          // Meta may put it into another category than asked for.
          category: asText(answer.category) ?? draft.category,
          status: asKey(answer.status, 32)?.toUpperCase() ?? 'PENDING',
          parameterFormat: draft.parameterFormat,
          components,
        },
        edits: wasApproved ? [...stored.edits, now] : stored.edits,
        now,
      };
      await database.transaction(async ({ trx }) => {
        const current = (await templates.lock(trx, documentId))?.template.draft ?? null;
        // What somebody wrote while Meta was asked stays a draft.
        await templates.saveSubmitted(trx, documentId, { ...submitted, draft: isDeepStrictEqual(current, draft) ? null : current });
        await recordChange(trx, actor, { ...stored.template, what: 'submitted' });
      });
      announceTemplates();
      return read(documentId);
    },

    /** Deletes one language at Meta, if Meta has it, and here. */
    async remove(documentId: string, actor: Actor): Promise<void> {
      const stored = await templates.findByDocumentId(database.knex, documentId);
      if (!stored) throw notFound();
      if (stored.metaTemplateId !== null) {
        const connection = connected();
        const query = { name: stored.template.name, hsm_id: stored.metaTemplateId };
        await graph.change(connection, { method: 'DELETE', path: `${connection.wabaId}/message_templates`, query });
      }
      await database.transaction(async ({ trx }) => {
        await templates.remove(trx, documentId);
        await recordChange(trx, actor, { ...stored.template, what: 'deleted' });
      });
      announceTemplates();
    },
  };

  function connected(): Connection {
    const connection = connections.current();
    if (!connection) throw new WhatsAppError(errorCodes.notConnected, 'WhatsApp is not connected.', { status: 503 });
    return connection;
  }

  async function recordChange(
    trx: Knex,
    actor: Actor,
    { name, language, what }: { readonly name: string; readonly language: string; readonly what: string },
  ): Promise<void> {
    await audit.record(trx, { action: 'template.changed', actor, details: { template: name, language, what } });
  }

  async function read(documentId: string): Promise<Template> {
    const stored = await templates.findByDocumentId(database.knex, documentId);
    if (!stored) throw notFound();
    return stored.template;
  }

  /** Samples of a template may be seen by everybody who works on templates. */
  async function takeSamples(trx: Parameters<typeof visibleMedia>[0], draft: TemplateDraft, actor: Actor): Promise<void> {
    const ids = samplesOfDraft(draft);
    const visible = await visibleMedia(trx, ids, actor);
    if (ids.some((id) => !visible.has(id))) {
      throw new WhatsAppError(errorCodes.mediaNotFound, 'The sample file is not there any more. Choose it again.');
    }
    await media.share(trx, ids, clock());
  }

  function submittable({ template, edits }: StoredTemplate): TemplateDraft {
    const { draft, status, category } = template;
    if (!draft) throw new WhatsAppError(errorCodes.templateNotEditable, 'Nothing was changed since Meta saw this template.');
    const problems = templateProblems(draft);
    if (problems.length > 0) {
      throw new WhatsAppError(errorCodes.templateInvalid, problems.map(({ message }) => message).join(' '), { details: { problems } });
    }
    const decision = decideTemplateEdit({ status, category, draftCategory: draft.category, edits, now: clock() });
    if (!decision.allowed) {
      throw new WhatsAppError(errorCodes.templateNotEditable, decision.message, { status: 409, details: { at: decision.at } });
    }
    return draft;
  }

  async function uploadSamples(draft: TemplateDraft, connection: Connection): Promise<SampleHandles> {
    const handles = new Map<string, string>();
    const files = await media.findByDocumentIds(database.knex, samplesOfDraft(draft));
    for (const { documentId, storageKey, storageUrl, size, mimeType, filename } of files) {
      const bytes = await (await store()).read({ key: storageKey ?? '', url: storageUrl });
      const upload = { bytes, size: size ?? 0, mimeType: mimeType ?? '', filename: filename ?? 'sample' };
      handles.set(documentId, await mediaClient.uploadSample(connection, upload, AbortSignal.timeout(SAMPLE_TIMEOUT_MS)));
    }
    return handles;
  }

  async function askMeta(
    { template, metaTemplateId }: StoredTemplate,
    { draft, components, connection }: { draft: TemplateDraft; components: Template['components']; connection: Connection },
  ): Promise<WireObject> {
    const { name, language, status } = template;
    const { category, parameterFormat } = draft;
    if (metaTemplateId === null) {
      const body = { name, language, category, parameter_format: parameterFormat, components };
      return graph.change(connection, { method: 'POST', path: `${connection.wabaId}/message_templates`, body });
    }
    // The category of an approved template is fixed; naming it again is refused.
    const body = { components, ...(status !== 'APPROVED' && { category }) };
    return graph.change(connection, { method: 'POST', path: metaTemplateId, body });
  }
}

function notFound(): WhatsAppError {
  return new WhatsAppError(errorCodes.templateNotFound, 'There is no such template.', { status: 404 });
}
