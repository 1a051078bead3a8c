import type { Health, HealthLevel } from '../../../../contracts/health';
import { troublesOf } from '../../../../domain/health/troubles-of';
import { troubleWords } from '../../../../domain/health/words';
import type { Database } from '../../repositories/database';
import type { SettingRepository } from '../../repositories/setting-repository';
import type { GeneralSettingsService } from '../general-settings';
import type { SendEmail } from '../send-email';

interface Dependencies {
  readonly database: Database;
  readonly settings: SettingRepository;
  readonly generalSettings: Pick<GeneralSettingsService, 'current'>;
  readonly sendEmail: SendEmail;
  /** Tells open panels. */
  readonly announceHealth: () => void;
  readonly pageUrl: string;
  readonly clock: () => number;
}

/** The level that people were told of last. */
const TOLD_SETTING = 'health-told';

interface Told {
  readonly level: HealthLevel;
}

/**
 * Tells people once when the health turns bad, and once when it is good again. What was told is committed first, on
 * whichever node comes first: a slow or failing e-mail provider neither holds it up nor has it told twice.
 */
export function createNotifyHealth({ database, settings, generalSettings, sendEmail, announceHealth, pageUrl, clock }: Dependencies) {
  return async function notifyHealth(health: Health): Promise<void> {
    const level: HealthLevel = health.level === 'bad' ? 'bad' : 'ok';
    if (!health.isConnected || health.level === 'unknown') return;
    const hasTurned = await database.transaction(async ({ trx }) => {
      const told = (await settings.lock(trx, TOLD_SETTING, clock())) as Told | null;
      if ((told?.level ?? 'ok') === level) return false;
      await settings.save(trx, TOLD_SETTING, { value: { level } satisfies Told, now: clock() });
      return true;
    });
    if (!hasTurned) return;
    announceHealth();
    const { notifications } = await generalSettings.current();
    for (const to of notifications.healthEmails) sendEmail({ to, ...emailOf(health, level) });
  };

  function emailOf(health: Health, level: HealthLevel): { subject: string; text: string } {
    if (level !== 'bad') return { subject: 'WhatsApp works again', text: `Messages go in and out again.\n\n${pageUrl}` };
    const troubles = troublesOf(health.cards).filter((trouble) => trouble.level === 'bad');
    const lines = troubles.map((trouble) => {
      const { title, fix, link } = troubleWords(trouble, 'en');
      return `- ${title}.\n  ${fix}${link === null ? '' : `\n  ${link}`}`;
    });
    const subject = health.canSend ? 'WhatsApp: messages do not come in' : 'WhatsApp: messages do not go out';
    return { subject, text: `${lines.join('\n')}\n\nSettings → WhatsApp → Connection: ${pageUrl}` };
  }
}

export type NotifyHealth = ReturnType<typeof createNotifyHealth>;
