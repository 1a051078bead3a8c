import type { Core } from '@strapi/strapi';

import type { Repositories } from './container-repositories';
import type { MediaStore } from './media/media-store';
import type { Database } from './repositories/database';
import { createAudit } from './services/audit';
import { createGeneralSettings } from './services/general-settings';
import type { Logger } from './services/logger';
import { createPrune } from './services/prune';
import { createWebhookCounters } from './services/webhook-counters';
import { createWebhookLog } from './services/webhook-log';

interface Parts {
  readonly strapi: Core.Strapi;
  readonly database: Database;
  readonly repositories: Repositories;
  readonly mediaStore: () => Promise<MediaStore>;
  readonly wakeProjection: () => void;
  readonly isWritable: () => boolean;
  readonly logger: Logger;
  readonly clock: () => number;
}

/** Wires what is kept of the past, and for how long: journal, counters, audit, retention. */
export function createRecords({ repositories, ...parts }: Parts) {
  const common = { ...repositories, ...parts };
  const audit = createAudit(common);
  const counters = createWebhookCounters(common);
  const generalSettings = createGeneralSettings({ ...common, audit });
  return {
    audit,
    counters,
    generalSettings,
    webhookLog: createWebhookLog({ ...common, audit, counters }),
    /** Removes what is older than the settings say; @returns how much, by name. */
    prune: createPrune({ ...common, counters, settings: generalSettings }),
  };
}
