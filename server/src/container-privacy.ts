import path from 'node:path';

import type { Core } from '@strapi/strapi';

import type { PluginOptions } from './config/plugin-options';
import type { Repositories } from './container-repositories';
import type { MediaStore } from './media/media-store';
import type { Database } from './repositories/database';
import { createExportRepository } from './repositories/export-repository';
import type { Announce } from './services/announce';
import type { Audit } from './services/audit';
import type { Contacts } from './services/contacts';
import type { Logger } from './services/logger';
import { createCleanJournal } from './services/privacy/clean-journal';
import { createEraseContact } from './services/privacy/erase-contact';
import type { ErasureHashes } from './services/privacy/erasure-key';
import { createErasureLog } from './services/privacy/erasure-log';
import { createExportContact } from './services/privacy/export-contact';
import { createFinishErasures } from './services/privacy/finish-erasures';
import { createRemoveErasedFiles } from './services/privacy/remove-erased-files';

interface Parts {
  readonly strapi: Core.Strapi;
  readonly options: PluginOptions;
  readonly database: Database;
  readonly repositories: Repositories;
  readonly audit: Audit;
  readonly contactsService: Contacts;
  readonly mediaStore: () => Promise<MediaStore>;
  readonly erasureHashes: () => Promise<ErasureHashes>;
  readonly announce: Announce;
  readonly wakeProjection: () => void;
  readonly logger: Logger;
  readonly clock: () => number;
}

/** The folder of private files, which holds the key and the log of erasures too. */
export function privateFolder(strapi: Core.Strapi, options: PluginOptions): string {
  return path.resolve(strapi.dirs.app.root, options.mediaDirectory ?? '.whatsapp-media');
}

/** Wires what a person may ask for: an export of all that is kept of them, and its erasure. */
export function createPrivacy(parts: Parts) {
  const { strapi, options, repositories, mediaStore, announce } = parts;
  const common = { ...repositories, ...parts, store: mediaStore };
  const erasureLog = createErasureLog(privateFolder(strapi, options));
  const cleanJournal = createCleanJournal({ ...common, journal: repositories.journalRepository });
  const removeErasedFiles = createRemoveErasedFiles(common);
  const eraseContact = createEraseContact({ ...common, erasureLog, cleanJournal, removeErasedFiles, announceGone: announce.gone });
  return {
    eraseContact,
    removeErasedFiles,
    exportContact: createExportContact({ ...common, exports: createExportRepository(repositories) }),
    finishErasures: createFinishErasures({ ...common, erasureLog, cleanJournal, removeErasedFiles, eraseContact }),
  };
}
