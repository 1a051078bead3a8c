import type { Core } from '@strapi/strapi';

import type { PluginOptions } from './config/plugin-options';
import type { Files } from './container-files';
import type { Repositories } from './container-repositories';
import type { LiveFeed } from './engine/live-feed';
import type { GraphClient } from './meta/graph-client';
import type { Database } from './repositories/database';
import type { Announce } from './services/announce';
import type { ConnectionStore } from './services/connect/connection-store';
import type { RefreshToken } from './services/connect/refresh-token';
import type { VerifyStep } from './services/connect/verify-step';
import type { Connections } from './services/connection';
import type { GeneralSettingsService } from './services/general-settings';
import { createDiagnosticReport } from './services/health/diagnostic-report';
import { createHealth } from './services/health/health';
import { createHouseFacts } from './services/health/house-facts';
import { createNotifyHealth } from './services/health/notify-health';
import type { Logger } from './services/logger';
import { createNotifyWaiting } from './services/notify-waiting';
import { panelAddress } from './services/panel-url';
import type { PhoneNumbers } from './services/phone-numbers';
import { createScheduledTasks, type ScheduledTasks, type TaskOutcome } from './services/scheduled-tasks';
import { createEmails } from './services/send-email';
import type { WebhookCounters } from './services/webhook-counters';

interface Parts {
  readonly strapi: Core.Strapi;
  readonly options: PluginOptions;
  readonly database: Database;
  readonly repositories: Repositories;
  readonly connections: Connections;
  readonly connectionStore: ConnectionStore;
  readonly phoneNumbers: PhoneNumbers;
  readonly refreshToken: RefreshToken;
  readonly verifyStep: VerifyStep;
  readonly generalSettings: GeneralSettingsService;
  readonly counters: Pick<WebhookCounters, 'lastDay' | 'lastAt'>;
  readonly liveFeed: LiveFeed;
  readonly graph: GraphClient;
  readonly announce: Announce;
  readonly files: Files;
  readonly removeErasedFiles: () => Promise<number>;
  readonly reactivate: () => Promise<number>;
  readonly syncTemplates: () => Promise<number>;
  readonly prune: (signal: AbortSignal) => Promise<Readonly<Record<string, number>>>;
  readonly isWritable: () => boolean;
  readonly logger: Logger;
  readonly clock: () => number;
}

/** What began earlier has no process any more: two minutes for the model, one for the lease. */
const LONGEST_TURN_MS = 5 * 60 * 1000;

/** Wires what keeps the house in order: jobs on a clock, health, and who is told. */
export function createOperations(parts: Parts) {
  const { strapi, options, database, repositories, connections, phoneNumbers, refreshToken, announce, files, clock } = parts;
  const common = { ...parts, ...repositories };
  const emails = createEmails(parts);
  const { sendEmail } = emails;
  const page = (path: string) => panelAddress(strapi, options.publicUrl, path);
  const houseFacts = createHouseFacts({
    ...common,
    tasks: { list: () => tasks.list() },
    areFilesWritable: () => files.areWritable(),
    emailProblem: () => emails.problem(),
  });
  const notifyHealth = createNotifyHealth({
    ...common,
    sendEmail,
    announceHealth: () => announce.health(),
    pageUrl: page('/settings/whatsapp/connection'),
  });
  const health = createHealth({ ...common, houseFacts, notifyHealth });
  const notifyWaiting = createNotifyWaiting({ ...common, sendEmail, pageUrl: page('/plugins/whatsapp') });

  /** There is nothing to ask Meta for before there is a connection. */
  const whenConnected = (run: () => Promise<TaskOutcome>) => async (): Promise<TaskOutcome> =>
    connections.current() ? run() : { skipped: 'WhatsApp is not connected.' };
  const endForgottenRuns = () =>
    database.transaction(({ trx }) => repositories.runs.endForgotten(trx, { before: clock() - LONGEST_TURN_MS, now: clock() }));

  const tasks: ScheduledTasks = createScheduledTasks({
    ...common,
    tasks: {
      'notify-waiting': { schedule: { everyMinutes: 1, atSecond: 20 }, run: notifyWaiting },
      'reactivate-inactive': {
        schedule: { dailyAt: { hour: 3, minute: 0 } },
        run: async () => ({ counts: { reactivated: await parts.reactivate() } }),
      },
      'refresh-access-token': { schedule: { dailyAt: { hour: 4, minute: 10 } }, run: whenConnected(() => refreshToken.refreshIfDue()) },
      'sync-templates': {
        schedule: { everyMinutes: 60, atMinute: 7 },
        run: whenConnected(async () => ({ counts: { templates: await parts.syncTemplates() } })),
      },
      'check-health': { schedule: { everyMinutes: 5, atSecond: 45 }, run: whenConnected(() => health.checkByClock()) },
      'sync-numbers': {
        schedule: { everyMinutes: 60, atMinute: 37 },
        run: whenConnected(async () => ({ counts: { numbers: await phoneNumbers.refresh() } })),
      },
      'tidy-files': {
        schedule: { everyMinutes: 60, atMinute: 17 },
        run: async () => ({ counts: { ...(await files.tidy()), erased: await parts.removeErasedFiles() } }),
      },
      'tidy-runs': { schedule: { everyMinutes: 5, atSecond: 30 }, run: async () => ({ counts: { ended: await endForgottenRuns() } }) },
      prune: { schedule: { dailyAt: { hour: 2, minute: 20 } }, run: async (signal) => ({ counts: await parts.prune(signal) }) },
    },
  });

  return {
    tasks,
    health,
    emails,
    diagnosticReport: createDiagnosticReport({ ...common, health, tasks }),
  };
}
