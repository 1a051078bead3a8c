import { waitingEmail } from '../../../domain/waiting-email';
import type { LiveFeed } from '../engine/live-feed';
import type { AgentRepository, StoredAgent } from '../repositories/agent-repository';
import type { Database } from '../repositories/database';
import type { WaitingConversation, WaitingConversationRepository } from '../repositories/waiting-conversation-repository';
import type { GeneralSettingsService } from './general-settings';
import type { TaskOutcome } from './scheduled-tasks';
import type { SendEmail } from './send-email';

interface Dependencies {
  readonly database: Database;
  readonly waitingConversations: WaitingConversationRepository;
  readonly agents: Pick<AgentRepository, 'list'>;
  readonly generalSettings: Pick<GeneralSettingsService, 'current' | 'canSendEmail'>;
  readonly liveFeed: Pick<LiveFeed, 'isOnline'>;
  readonly sendEmail: SendEmail;
  /** The inbox. */
  readonly pageUrl: string;
  readonly clock: () => number;
}

const MINUTE_MS = 60_000;
const PORTION = 500;

/**
 * Writes to the owner of conversations that are unread and unseen for some minutes: once for each stretch, one e-mail
 * for all that wait. Who has the panel open sees them there. That an owner was told is committed before the e-mail goes
 * out, so that a slow or failing provider repeats nothing.
 */
export function createNotifyWaiting(dependencies: Dependencies) {
  const { database, waitingConversations, agents, generalSettings, liveFeed, sendEmail, pageUrl, clock } = dependencies;

  return async function notifyWaiting(): Promise<TaskOutcome> {
    const { notifications } = await generalSettings.current();
    const minutes = notifications.waitingMinutes;
    if (minutes === null) return { skipped: 'Nobody is to be written to (Settings → WhatsApp → General).' };
    if (!generalSettings.canSendEmail()) return { skipped: 'Strapi has no e-mail provider that was set up.' };
    const now = clock();
    const waiting = await waitingConversations.find(database.knex, { until: now - minutes * MINUTE_MS, limit: PORTION });
    const owners = new Map((await agents.list(database.knex)).map((agent) => [agent.id, agent]));
    let emails = 0;
    for (const [ownerId, theirs] of byOwner(waiting)) {
      const owner = owners.get(ownerId);
      if (!owner?.isActive || owner.email === null || liveFeed.isOnline(ownerId)) continue;
      if (await tell(owner, theirs, now)) emails += 1;
    }
    return { counts: { waiting: waiting.length, emails } };
  };

  async function tell(owner: StoredAgent, theirs: readonly WaitingConversation[], now: number): Promise<boolean> {
    const told = await database.transaction(({ trx }) =>
      waitingConversations.markTold(
        trx,
        theirs.map(({ id }) => id),
      ),
    );
    if (told.length === 0 || owner.email === null) return false;
    const longest = Math.min(...theirs.map(({ unreadSince }) => unreadSince));
    const locale = owner.panelLanguage ?? owner.language ?? 'en';
    sendEmail({
      to: owner.email,
      ...waitingEmail({ count: told.length, minutes: Math.floor((now - longest) / MINUTE_MS), pageUrl }, locale),
    });
    return true;
  }
}

function byOwner(waiting: readonly WaitingConversation[]): Map<number, WaitingConversation[]> {
  const groups = new Map<number, WaitingConversation[]>();
  for (const each of waiting) groups.set(each.ownerId, [...(groups.get(each.ownerId) ?? []), each]);
  return groups;
}
