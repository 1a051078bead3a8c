import type { HealthFacts } from '../../../../domain/health/facts';
import type { MessageError } from '../../../../contracts/message';
import type { GraphClient } from '../../meta/graph-client';
import type { AssistantRepository } from '../../repositories/assistant-repository';
import type { ConnectionFactsRepository } from '../../repositories/connection-facts-repository';
import type { Database } from '../../repositories/database';
import type { HealthRepository } from '../../repositories/health-repository';
import type { JournalRepository } from '../../repositories/journal-repository';
import type { Connections } from '../connection';
import type { PhoneNumbers } from '../phone-numbers';
import type { ScheduledTasks } from '../scheduled-tasks';
import type { WebhookCounters } from '../webhook-counters';

interface Dependencies {
  readonly database: Database;
  readonly connections: Connections;
  readonly phoneNumbers: PhoneNumbers;
  readonly healthRepository: HealthRepository;
  readonly connectionFacts: Pick<ConnectionFactsRepository, 'newestReceived'>;
  readonly journalRepository: JournalRepository;
  readonly assistants: Pick<AssistantRepository, 'list'>;
  readonly counters: Pick<WebhookCounters, 'lastDay' | 'lastAt'>;
  readonly tasks: Pick<ScheduledTasks, 'list'>;
  readonly graph: Pick<GraphClient, 'clockSkewMs'>;
  readonly areFilesWritable: () => Promise<boolean>;
  readonly emailProblem: () => string | null;
  readonly clock: () => number;
}

export interface HouseFacts extends HealthFacts {
  readonly errors: readonly MessageError[];
}

const DAY_MS = 24 * 60 * 60 * 1000;
/** An uncertain message that nobody has settled for so long is no news any more. */
const UNCERTAIN_MS = 7 * DAY_MS;

/** What is known of the connection, without asking Meta, and how the house stands just now. */
export function createHouseFacts(dependencies: Dependencies) {
  const { database, connections, phoneNumbers, healthRepository, connectionFacts, journalRepository, assistants } = dependencies;
  const { counters, tasks, graph, clock } = dependencies;

  return async function houseFacts(): Promise<HouseFacts> {
    const now = clock();
    const { knex } = database;
    const stored = connections.stored();
    const findings = stored?.findings ?? {};
    const number = phoneNumbers.current();
    const deliveries = await healthRepository.deliveries(knex, now - DAY_MS);
    const counted = await counters.lastDay();
    const dashboardTestAt = await healthRepository.dashboardTestAt(knex, now - DAY_MS);
    return {
      now,
      isConnected: connections.current() !== null,
      token: {
        finding: findings.token ?? null,
        isLocked: connections.values().accessToken.source === 'locked',
        refreshedAt: stored?.tokenRefreshedAt ?? null,
      },
      webhook: {
        finding: findings.webhook ?? null,
        verifiedAt: stored?.webhookVerifiedAt ?? null,
        lastEventAt: await journalRepository.newestReceivedAt(),
        lastAcceptedAt: deliveries.lastAcceptedAt,
        dashboardTestAt,
        hasReceived: dashboardTestAt !== null && (await connectionFacts.newestReceived(knex, null)) !== null,
        isSignatureChecked: connections.isSignatureChecked(),
        wrongSignatures: counted('signatureWrong'),
        wrongSignatureAt: await counters.lastAt('signatureWrong'),
      },
      number: {
        finding: findings.number ?? null,
        display: number?.displayPhoneNumber ?? null,
        verifiedName: number?.verifiedName ?? null,
        quality: number?.quality ?? null,
        messagingLimit: number?.messagingLimit ?? null,
        throughput: number?.throughput ?? null,
      },
      entities: findings.number?.entities ?? [],
      queue: await healthRepository.queue(knex, now - UNCERTAIN_MS),
      failed: { messages: deliveries.messages, count: deliveries.failed.length },
      errors: deliveries.failed,
      tasks: await tasks.list(),
      templatesSyncedAt: await healthRepository.templatesSyncedAt(knex),
      clockSkewMs: graph.clockSkewMs(),
      assistantsWithoutPerson: (await assistants.list(knex))
        .filter((each) => each.isEnabled && each.draft.handoff.assignTo === null)
        .map(({ draft }) => draft.name),
      areFilesWritable: await dependencies.areFilesWritable(),
      emailProblem: dependencies.emailProblem(),
    };
  };
}
