import type { Core } from '@strapi/strapi';

import type { AssistantDraft } from '../../../contracts/assistant';
import type { ContentSource } from '../../../contracts/content-source';
import type { Template } from '../../../contracts/template';
import { templateNeeds } from '../../../domain/template-needs';
import { templateVariables } from '../../../domain/template-variables';
import type { TurnContext } from '../../../domain/automation/turn-context';
import type { FoundEntry, TurnMaterial, UsableTemplate } from '../assistants/material';
import { findLibraryFiles, findLibraryFileIn, openLibraryFile } from '../repositories/library-files';
import type { ContentEntry } from '../repositories/content-repository';
import type { Database } from '../repositories/database';
import type { MessageObjectRepository } from '../repositories/message-object-repository';
import type { TemplateRepository } from '../repositories/template-repository';
import type { AiProviders } from './ai-providers';
import type { Connections } from './connection';
import type { MediaFiles } from './media-files';
import type { ReadBy, ReadContent } from './read-content';
import { errorCodes } from '../../../contracts/error-codes';
import { WhatsAppError } from './whatsapp-error';

interface Dependencies {
  readonly strapi: Core.Strapi;
  readonly database: Database;
  readonly connections: Connections;
  readonly messageObjects: MessageObjectRepository;
  readonly templates: TemplateRepository;
  readonly aiProviders: AiProviders;
  readonly readContent: ReadContent;
  readonly mediaFiles: MediaFiles;
}

/** Gathers what one turn can reach. Everything is bound to the contact here: the model can name nobody. */
export function createTurnMaterial(dependencies: Dependencies) {
  const { strapi, database, connections, messageObjects, templates, aiProviders, readContent, mediaFiles } = dependencies;

  return async function turnMaterial(draft: AssistantDraft, { contact }: TurnContext): Promise<TurnMaterial> {
    const by: ReadBy = { identity: contact, locale: draft.language ?? contact.language };
    const usesObjects = draft.tools.some((tool) => ['send_location', 'send_contact', 'send_saved_message'].includes(tool));
    const objects = usesObjects ? await messageObjects.list(database.knex) : [];
    const sources = draft.contentSources.filter((source) => readContent.problems(source).length === 0);
    const sourceOf = (key: string) => sources.find((source) => source.key === key);
    return {
      sources: sources.map(({ key, purpose }) => ({ key, purpose })),
      objects: objects.filter(({ documentId }) => draft.messageObjects === null || draft.messageObjects.includes(documentId)),
      templates: draft.templates.length > 0 ? await usableTemplates(draft.templates) : [],
      hasFiles: draft.mediaFolders.length > 0 && draft.tools.includes('send_media'),
      secrets: [...secretsOfConnection(), ...(await aiProviders.keys())],
      async search(key, query, limit) {
        const source = sourceOf(key);
        if (!source) return [];
        return (await readContent.search(source, by, { query, limit })).map((entry) => toFound(source, entry));
      },
      async read(key, documentId) {
        const source = sourceOf(key);
        const entry = source ? await readContent.read(source, by, documentId) : null;
        return source && entry ? toFound(source, entry) : null;
      },
      searchFiles: (query) => findLibraryFiles(strapi, { folders: draft.mediaFolders, query }),
      takeFile: (ref) => takeFile(ref, draft.mediaFolders),
    };
  };

  function secretsOfConnection(): string[] {
    const connection = connections.current();
    return connection ? [connection.appSecret, connection.accessToken, connection.verifyToken] : [];
  }

  /** Approved ones whose every part is a text: a model has no file for a header. */
  async function usableTemplates(names: readonly string[]): Promise<UsableTemplate[]> {
    const wabaId = connections.current()?.wabaId;
    const found = wabaId === undefined ? [] : await templates.findMany(database.knex, wabaId, names);
    return found.filter((template) => template.status === 'APPROVED' && templateNeeds(template).length === 0).map(toUsable);
  }

  async function takeFile(ref: string, folders: readonly string[]): Promise<{ documentId: string; kind: string }> {
    const file = await findLibraryFileIn(strapi, { fileId: Number(ref.split(':')[1]), folders });
    const bytes = file && (await openLibraryFile(strapi, file, () => Promise.resolve(null)));
    if (!file || !bytes) throw new WhatsAppError(errorCodes.mediaNotFound, 'The file is not there any more.');
    const { documentId, kind } = await mediaFiles.receive({ bytes, filename: file.name, origin: 'library' }, null);
    return { documentId, kind };
  }
}

export type MakeTurnMaterial = ReturnType<typeof createTurnMaterial>;

function toFound({ uid, fields }: ContentSource, { documentId, fields: values }: ContentEntry): FoundEntry {
  const title = fields.map((name) => values[name]).find((value) => typeof value === 'string' && value !== '');
  return { documentId, uid, title: typeof title === 'string' ? title.slice(0, 120) : documentId, fields: values };
}

function toUsable(template: Template): UsableTemplate {
  const body = template.components.find(({ type }) => type.toUpperCase() === 'BODY');
  return {
    template,
    variables: templateVariables(template).map(({ key }) => key),
    body: (body?.text ?? '').slice(0, 300),
  };
}
