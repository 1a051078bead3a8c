import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';

import type { Core } from '@strapi/strapi';

import { readOptions } from './config';
import { createLiveFeed } from './engine/live-feed';
import { createSendRates } from './engine/send-rates';
import { createWorker, type Worker } from './engine/worker';
import { yieldTo } from './engine/yield-to';
import { createAutomation } from './container-automation';
import { createConnecting } from './container-connection';
import { createFiles, type Files } from './container-files';
import { createMerging } from './container-merging';
import { createOperations } from './container-operations';
import { createRecords } from './container-records';
import { createPrivacy, privateFolder } from './container-privacy';
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
import { createPhoneNumbers, type PhoneNumbers } from './services/phone-numbers';
import { createErasureKey } from './services/privacy/erasure-key';
import { createErasures } from './services/privacy/erasures';
import { createProcessEvents } from './services/process-events';
import { createReadChanges } from './services/read-changes';
import { createRecordResult } from './services/record-result';
import { createSealedSecrets } from './services/sealed-secret';
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
  const graph = createGraphClient();
  const mediaClient = createMediaClient({ graph });
  const liveFeed = createLiveFeed();

  const repositories = createRepositories(database);
  const secrets = createSealedSecrets({ strapi });
  const connections = createConnections({ ...repositories, database, options, secrets, onChange: () => phoneNumbers.load(), clock });
  const phoneNumbers: PhoneNumbers = createPhoneNumbers({
    database,
    connections,
    repository: repositories.phoneNumberRepository,
    graph,
    clock,
  });
  const { inbox, conversations, templates, journalRepository } = repositories;
  const isWritable = () => port<Journal>('journal').isAvailable();
  const records = createRecords({
    strapi,
    database,
    repositories,
    mediaStore: () => files.mediaStore(),
    wakeProjection: () => projection.wake(),
    isWritable,
    logger,
    clock,
  });
  const { audit, generalSettings } = records;
  const base = {
    ...repositories,
    strapi,
    secrets,
    options,
    database,
    connections,
    phoneNumbers,
    audit,
    generalSettings,
    graph,
    logger,
    clock,
  };

  const erasureHashes = createErasureKey(privateFolder(strapi, options));
  const announceTemplates = () => announce.templates();
  const syncTemplates = createSyncTemplates({ ...base, announceTemplates });

  const worker = (name: string, run: () => Promise<boolean>): Worker =>
    createWorker({ name, run, onError: (error) => logger.warn(`${name} failed and will be tried again: ${describeError(error)}`) });
  const whileWritable = (run: () => Promise<boolean>) => async () => (isWritable() ? run() : false);
  const once = (run: () => Promise<void>) => async () => {
    await run();
    return false;
  };
  const refreshers = {
    template: worker(
      'template sync',
      once(async () => void (await syncTemplates())),
    ),
    'phone-number': worker(
      'number sync',
      once(async () => void (await phoneNumbers.refresh())),
    ),
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
  const processEvents = createProcessEvents({
    ...common,
    journal: journalRepository,
    automation,
    mergeEvents,
    erasures: createErasures({ ...base, erasureHashes }),
    countErased: (amount) => {
      if (amount > 0) records.counters.count('erased', amount);
    },
    countDuplicates: (amount) => records.counters.count('duplicates', amount),
  });
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

  const presence = createShowPresence(base);
  const sendMessage = createSendMessage({
    ...common,
    prepareContent,
    onAnswered: presence.answered,
    wakeOutbox: () => delivery.wake(),
  });
  const openConversation = createOpenConversation({ ...base, resolveContacts });
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
  const startConversation = createStartConversation({ ...base, automation, openConversation, sendMessage });
  const wakeAll = () => {
    for (const each of [projection, delivery, files.fetching, automatic.turns, ...Object.values(refreshers)]) each.wake();
  };
  const privacy = createPrivacy({
    ...base,
    repositories,
    contactsService: automatic.contactsService,
    mediaStore: files.mediaStore,
    erasureHashes,
    announce,
    wakeProjection: () => projection.wake(),
  });
  const connecting = createConnecting({ ...base, repositories, startConversation, syncTemplates, onConnected: wakeAll });
  const operations = createOperations({
    ...base,
    ...connecting,
    ...privacy,
    repositories,
    counters: records.counters,
    liveFeed,
    announce,
    files,
    reactivate: automatic.reactivate,
    syncTemplates,
    prune: records.prune,
    isWritable,
  });

  return {
    logger,
    options,
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
    startConversation,
    messageObjects: createMessageObjects(base),
    templatesService: createTemplates({ ...base, mediaClient, store: files.mediaStore, announceTemplates }),
    ...records,
    ...files,
    ...automatic,
    ...privacy,
    ...connecting,
    ...operations,
    wakeAll,
    /** Reads the stored connection if another node has changed it. */
    refreshConnection: async () => {
      if (isWritable()) await connections.refresh();
    },
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
      await operations.tasks.stop();
      await automatic.turns.stop();
      await automatic.runTurns.stop();
      await Promise.all([projection, delivery, files.fetching, ...Object.values(refreshers)].map((each) => each.stop()));
      await Promise.all([deliverOutbox.settled(), files.uploads.settled(), operations.emails.settled()]);
      await records.counters.stop();
    },
  };
}

export type Container = ReturnType<typeof createContainer>;

const containers = new WeakMap<Core.Strapi, Container>();

export function getContainer(strapi: Core.Strapi): Container {
  const known = containers.get(strapi);
  if (known) return known;
  const made = createContainer(strapi);
  containers.set(strapi, made);
  return made;
}
