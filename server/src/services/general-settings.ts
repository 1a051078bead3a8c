import type { Core } from '@strapi/strapi';

import { generalSettings, type GeneralSettings } from '../../../contracts/general-settings';
import type { Database } from '../repositories/database';
import type { SettingRepository } from '../repositories/setting-repository';
import type { Audit } from './audit';
import { changedFields } from './changed-fields';
import type { Actor } from './inbox-actions';

export interface GeneralSettingsService {
  /** As this node knows them: read at most every few seconds, never inside a transaction. */
  current(): Promise<GeneralSettings>;
  read(): Promise<{ readonly settings: GeneralSettings; readonly canSendEmail: boolean }>;
  save(value: GeneralSettings, actor: Actor): Promise<GeneralSettings>;
  /** Strapi's email plugin is there, and somebody has set it up. */
  canSendEmail(): boolean;
}

interface Dependencies {
  readonly strapi: Core.Strapi;
  readonly database: Database;
  readonly settings: SettingRepository;
  readonly audit: Pick<Audit, 'record'>;
  readonly clock: () => number;
}

const GENERAL_SETTING = 'general';
/** A change applies on its node at once, on others within this time. */
const TTL_MS = 5_000;

/** Read receipts, retention, notifications. */
export function createGeneralSettings({ strapi, database, settings, audit, clock }: Dependencies): GeneralSettingsService {
  let known: { readonly at: number; readonly value: Promise<GeneralSettings> } | null = null;

  /** What an older or newer version has stored, and this one cannot read, counts as not set. */
  async function load(): Promise<GeneralSettings> {
    const stored = generalSettings.safeParse((await settings.find(database.knex, GENERAL_SETTING)) ?? {});
    return stored.data ?? generalSettings.parse({});
  }

  async function current(): Promise<GeneralSettings> {
    const at = clock();
    if (!known || at - known.at >= TTL_MS || at < known.at) {
      const value = load();
      known = { at, value };
      value.catch(() => {
        known = null;
      });
    }
    return known.value;
  }

  const canSendEmail = () => isEmailSetUp(strapi);

  return {
    current,
    canSendEmail,

    async read() {
      known = null;
      return { settings: await current(), canSendEmail: canSendEmail() };
    },

    async save(value, actor) {
      const before = await load();
      await database.transaction(async ({ trx }) => {
        await settings.save(trx, GENERAL_SETTING, { value, now: clock() });
        const fields = changedFields(before, value).join(', ');
        await audit.record(trx, { action: 'settings.changed', actor, details: { group: GENERAL_SETTING, fields } });
      });
      known = null;
      return current();
    },
  };
}

const STRAPIS_PROVIDER = 'sendmail';
const STRAPIS_SENDER = 'Strapi <no-reply@strapi.io>';

/**
 * The email plugin always loads a provider: without a configuration `sendmail`, which sends from Strapi's own domain
 * and is refused nearly everywhere. Another provider, or another sender, means that somebody has set it up.
 */
function isEmailSetUp(strapi: Core.Strapi): boolean {
  const plugin = strapi.plugin('email') as { readonly provider?: { readonly send?: unknown } } | undefined;
  if (typeof plugin?.provider?.send !== 'function') return false;
  const { provider, settings } = strapi.config.get<{ provider?: string; settings?: { defaultFrom?: string } }>('plugin::email', {});
  return provider?.toLowerCase() !== STRAPIS_PROVIDER || (settings?.defaultFrom ?? STRAPIS_SENDER) !== STRAPIS_SENDER;
}
