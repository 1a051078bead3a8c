import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';

import type { Core } from '@strapi/strapi';

import { readOptions } from './config';
import { createLiveFeed } from './engine/live-feed';
import { createSendRates } from './engine/send-rates';
import { createWorker, type Worker } from './engine/worker';
import { yieldTo } from './engine/yield-to';
import { createAutomation } from './container-automation';
import { createFiles, type Files } from './container-files';
import { createMerging } from './container-merging';
import { createRepositories } from './container-repositories';
import { createGraphClient } from './meta/graph-client';
import { createMediaClient } from './meta/media-client';
import { createDatabase } from './repositories/database';
import { createAutomationFacts } from './services/automation-facts';
import { createAnnounce, type Announce } from './services/announce';
import { createClaimOutbox } from './services/claim-outbox';
import { createConnections } from './services/connection';
import { createDeliverOutbox } from './services/deliver-outbox';
import { createEventHub } from './services/event-hub';
import { createInboxActions } from './services/inbox-actions';
import { createJournal, type Journal } from './services/journal';
import { describeError, prefixed } from './services/logger';
import { createMessagesService } from './services/messages';
import { createMessageObjects } from './services/message-objects';
import { createOpenConversation } from './services/open-conversation';
import { createPhoneNumbers } from './services/phone-numbers';
import { createProcessEvents } from './services/process-events';
import { createReadChanges } from './services/read-changes';
import { createRecordResult } from './services/record-result';
import { createSendMessage } from './services/send-message';
import { createShowPresence } from './services/show-presence';
import { createStartConversation } from './services/start-conversation';
import type { PostToGraph, RecordResult } from './services/send-ports';
import { createSweep } from './services/sweep';
import { createSyncOwner } from './services/sync-owner';
import { createSyncTemplates } from './services/sync-templates';
import { createTemplates } from './services/templates';

/**
 * Wires the house once for each Strapi. The ports `journal`, `postToGraph` and `recordResult` are taken from Strapi's
 * registry, so that an app can wrap them in `src/extensions/whatsapp/strapi-server.js`.
 */
function createContainer(strapi: Core.Strapi) {
  const logger = prefixed(strapi.log);
  const clock = () => Date.now();
  const port = <T>(name: string) => strapi.plugin('whatsapp').service(name) as unknown as T;

  const database = createDatabase({ strapi });
  const options = readOptions(strapi.config.get('plugin::whatsapp'));
  const connections = createConnections({ options });
  const graph = createGraphClient();
  const mediaClient = createMediaClient({ graph });
  const liveFeed = createLiveFeed();

  const repositories = createRepositories(database);
  const { inbox, conversations, templates, journalRepository } = repositories;
  const base = { ...repositories, strapi, options, database, connections, graph, logger, clock };

  const phoneNumbers = createPhoneNumbers({ ...base, repository: repositories.phoneNumberRepository });
  const announceTemplates = () => announce.templates();
  const syncTemplates = createSyncTemplates({ ...base, announceTemplates });

  const worker = (name: string, run: () => Promise<boolean>): Worker =>
    createWorker({ name, run, onError: (error) => logger.warn(`${name} failed and will be tried again: ${describeError(error)}`) });
  const isWritable = () => port<Journal>('journal').isAvailable();
  const whileWritable = (run: () => Promise<boolean>) => async () => (isWritable() ? run() : false);
  const once = (run: () => Promise<void>) => async () => {
    await run();
    return false;
  };
  const refreshers = {
    template: worker('template sync', once(syncTemplates)),
    'phone-number': worker('number sync', once(phoneNumbers.refresh)),
  };

  const announce: Announce = createAnnounce({
    ...base,
    liveFeed,
    eventHub: createEventHub(base),
    fetchFiles: () => files.fetching.wake(),
    tellTurns: (news) => automatic.runTurns.tell(news),
    wakeOutbox: () => delivery.wake(),
    refresh: (what) => refreshers[what].wake(),
  });
  const common = { ...base, announce, worker: (name: string, run: () => Promise<boolean>) => worker(name, whileWritable(run)) };
  const files: Files = createFiles({ ...common, client: mediaClient, wakeOutbox: () => delivery.wake() });
  const { resolveContacts, applyMessageChanges, mergeEvents, runRecords, sayAutomatically, prepareContent } = createMerging(repositories);
  const configured = options.automation ?? {};
  const automation = createAutomationFacts({ ...base, configured });
  const processEvents = createProcessEvents({ ...common, journal: journalRepository, phoneNumbers, automation, mergeEvents });
  const isSaturated = () => port<Journal>('journal').isSaturated();
  const projection = worker('projection', whileWritable(yieldTo(isSaturated, processEvents)));

  const results = createRecordResult({ ...common, applyMessageChanges });
  const deliverOutbox = createDeliverOutbox({
    ...base,
    claimOutbox: createClaimOutbox({ ...base, owner: randomUUID() }),
    postToGraph: (connection, payload) => port<{ post: PostToGraph }>('graph').post(connection, payload),
    recordResult: (row, result) => port<{ record: RecordResult }>('send-results').record(row, result),
    rates: createSendRates(),
    uploads: files.uploads,
    wake: () => delivery.wake(),
    wakeAt: (at) => delivery.wakeAt(at),
    elapsed: () => performance.now(),
  });
  const delivery: Worker = worker('delivery', whileWritable(deliverOutbox.deliverPortion));

  const sendMessage = createSendMessage({ ...common, prepareContent, wakeOutbox: () => delivery.wake() });
  const openConversation = createOpenConversation({ ...base, phoneNumbers, resolveContacts });
  const presence = createShowPresence(base);
  const automatic = createAutomation({
    ...common,
    repositories,
    files,
    automation,
    configured,
    presence,
    sendMessage,
    runRecords,
    sayAutomatically,
  });
  const tellUnread = (conversationId: number) => announce.unread(conversationId);

  return {
    logger,
    database,
    connections,
    liveFeed,
    inbox,
    conversations,
    templates,
    phoneNumbers,
    journalRepository,
    syncTemplates,
    refreshers,
    readChanges: createReadChanges(base),
    inboxActions: createInboxActions({ ...common, sendMessage, presence, tellUnread }),
    startConversation: createStartConversation({ ...base, automation, openConversation, sendMessage }),
    messageObjects: createMessageObjects(base),
    templatesService: createTemplates({ ...base, mediaClient, store: files.mediaStore, announceTemplates }),
    ...files,
    ...automatic,
    tidyRuns: () =>
      database.transaction(async ({ trx }) => {
        await repositories.runs.endForgotten(trx, { before: clock() - LONGEST_TURN_MS, now: clock() });
        await repositories.runs.prune(trx, clock() - RUNS_KEPT_MS);
      }),
    messagesService: createMessagesService({ ...base, automation, openConversation, sendMessage }),
    syncOwner: createSyncOwner(common),
    sweep: createSweep({
      ...base,
      applyMessageChanges,
      results,
      projection,
      delivery,
      others: [files.fetching, automatic.turns],
      isWritable,
    }),
    projection,
    delivery,
    clock,
    /** The ports as we make them; Strapi's registry may hold wrapped ones. */
    ports: {
      journal: (): Journal =>
        createJournal({
          repository: journalRepository,
          logger,
          clock,
          onAvailable: () => {
            projection.wake();
            delivery.wake();
            automatic.turns.wake();
          },
        }),
      graph: () => ({
        post: ((connection, payload) => graph.post(connection, `${connection.phoneNumberId}/messages`, payload)) satisfies PostToGraph,
      }),
      sendResults: () => ({ record: results.recordResult }),
    },
    async stop(): Promise<void> {
      port<Journal>('journal').stop();
      await automatic.turns.stop();
      await automatic.runTurns.stop();
      await Promise.all([projection, delivery, files.fetching, ...Object.values(refreshers)].map((each) => each.stop()));
      await Promise.all([deliverOutbox.settled(), files.uploads.settled()]);
    },
  };
}

/** What began earlier has no process any more: two minutes for the model, one for the lease. */
const LONGEST_TURN_MS = 5 * 60 * 1000;
/** How long the record of a turn is kept. */
const RUNS_KEPT_MS = 90 * 24 * 60 * 60 * 1000;

export type Container = ReturnType<typeof createContainer>;

const containers = new WeakMap<Core.Strapi, Container>();

export function getContainer(strapi: Core.Strapi): Container {
  const known = containers.get(strapi);
  if (known) return known;
  const made = createContainer(strapi);
  containers.set(strapi, made);
  return made;
}
