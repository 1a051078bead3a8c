import type { Core } from '@strapi/strapi';

import type { Health } from '../../../../contracts/health';
import { troubleWords } from '../../../../domain/health/words';
import { version } from '../../../../package.json';
import type { PluginOptions } from '../../config/plugin-options';
import type { Database } from '../../repositories/database';
import type { Connections } from '../connection';
import type { GeneralSettingsService } from '../general-settings';
import type { PhoneNumbers } from '../phone-numbers';
import type { ScheduledTasks } from '../scheduled-tasks';
import type { HealthService } from './health';

interface Dependencies {
  readonly strapi: Core.Strapi;
  readonly options: PluginOptions;
  readonly database: Database;
  readonly connections: Connections;
  readonly phoneNumbers: PhoneNumbers;
  readonly generalSettings: GeneralSettingsService;
  readonly health: HealthService;
  readonly tasks: Pick<ScheduledTasks, 'list'>;
}

/**
 * The state of the house as text for a support case. Made of counts, states and versions alone: no secret, no person,
 * no text of a message, and of our own numbers and ids the last digits.
 */
export function createDiagnosticReport({
  strapi,
  options,
  database,
  connections,
  phoneNumbers,
  generalSettings,
  health,
  tasks,
}: Dependencies) {
  return async function diagnosticReport(): Promise<string> {
    const state = await health.read();
    const { settings } = await generalSettings.read();
    const values = connections.values();
    return [
      heading('Versions'),
      line('plugin', version),
      line('strapi', String(strapi.config.get('info.strapi', 'unknown'))),
      line('node', process.version),
      line('database', database.dialect),
      line('graph api', options.graphApiVersion),
      line('time', `${new Date(state.now).toISOString()} (${Intl.DateTimeFormat().resolvedOptions().timeZone})`),
      heading('Connection'),
      ...Object.entries(values).map(([field, { source, value, trouble }]) =>
        line(field, `${trouble ? 'unreadable' : source}${idEnd(field, value)}`),
      ),
      line('numbers', `${phoneNumbers.ofAccount().length}, enabled ${phoneNumbers.enabled().length}`),
      line('signature check', connections.isSignatureChecked() ? 'on' : 'off'),
      heading('Health'),
      ...healthLines(state),
      heading('Failed in 24 h'),
      line('messages', `${state.failures.failed} of ${state.failures.messages}`),
      ...state.failures.byCode.map(({ code, category, count }) => line(String(code ?? 'no code'), `${count} (${category})`)),
      heading('Tasks'),
      ...(await tasks.list()).map(({ name, lastStartedAt, result, isRunning }) =>
        line(name, `${isRunning ? 'running' : (result?.outcome ?? 'never')} ${lastStartedAt ?? ''}`.trim()),
      ),
      heading('Settings'),
      line('read receipts', settings.readReceipts),
      line('retention', JSON.stringify(settings.retention)),
      line('waiting minutes', String(settings.notifications.waitingMinutes)),
      line('health e-mails', String(settings.notifications.healthEmails.length)),
      line('e-mail set up', String(generalSettings.canSendEmail())),
      line('media store', options.mediaStore),
    ].join('\n');
  };
}

function healthLines({ level, canSend, canReceive, checkedAt, cards }: Health): string[] {
  return [
    line('level', level),
    line('can send / receive', `${canSend} / ${canReceive}`),
    line('checked', checkedAt ?? 'never'),
    ...cards.flatMap(({ card, level: own, lines, troubles }) => [
      line(card, own),
      ...lines.filter(({ kind }) => kind !== 'text').map(({ name, label, value }) => line(`  ${label ?? name}`, String(value ?? '-'))),
      ...troubles.map((trouble) => `  ! ${trouble.code}: ${troubleWords({ ...trouble, params: {} }, 'en').title}`),
    ]),
  ];
}

/** Enough to compare two ids, too little to use one. */
function idEnd(field: string, value: string | null): string {
  const isId = field === 'appId' || field === 'wabaId' || field === 'phoneNumberId';
  return isId && value !== null ? ` …${value.slice(-4)}` : '';
}

function heading(text: string): string {
  return `\n## ${text}`;
}

function line(name: string, value: string): string {
  return `${name}: ${value}`;
}
