import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';

import type { Core } from '@strapi/strapi';

import { readOptions } from './config';
import { createLiveFeed } from './engine/live-feed';
import { createSendRates } from './engine/send-rates';
import { createWorker, type Worker } from './engine/worker';
import { yieldTo } from './engine/yield-to';
import { createFiles, type Files } from './container-files';
import { createGraphClient } from './meta/graph-client';
import { createMediaClient } from './meta/media-client';
import { createContactRepository } from './repositories/contact-repository';
import { createConversationRepository } from './repositories/conversation-repository';
import { createDatabase } from './repositories/database';
import { createInboxRepository } from './repositories/inbox-repository';
import { createJournalRepository } from './repositories/journal-repository';
import { createMediaRepository } from './repositories/media-repository';
import { createMessageObjectRepository } from './repositories/message-object-repository';
import { createMessageRepository } from './repositories/message-repository';
import { createOutboxRepository } from './repositories/outbox-repository';
import { createPhoneNumberRepository } from './repositories/phone-number-repository';
import { createQuarantineRepository } from './repositories/quarantine-repository';
import { createTemplateRepository } from './repositories/template-repository';
import { createWaitingStatusRepository } from './repositories/waiting-status-repository';
import { createAnnounce, type Announce } from './services/announce';
import { createApplyMessageChanges } from './services/apply-message-changes';
import { createClaimOutbox } from './services/claim-outbox';
import { createConnections } from './services/connection';
import { createDeliverOutbox } from './services/deliver-outbox';
import { createEventHub } from './services/event-hub';
import { createInboxActions } from './services/inbox-actions';
import { createInsertMessages } from './services/insert-messages';
import { createJoinContacts } from './services/join-contacts';
import { createJournal, type Journal } from './services/journal';
import { describeError, prefixed } from './services/logger';
import { createMergeEvents } from './services/merge-events';
import { createMessagesService } from './services/messages';
import { createMessageObjects } from './services/message-objects';
import { createOpenConversation } from './services/open-conversation';
import { createPhoneNumbers } from './services/phone-numbers';
import { createPrepareContent } from './services/prepare-content';
import { createProcessEvents } from './services/process-events';
import { createReadChanges } from './services/read-changes';
import { createRecordResult } from './services/record-result';
import { createResolveContacts } from './services/resolve-contacts';
import { createSendMessage } from './services/send-message';
import { createShowPresence } from './services/show-presence';
import { createStartConversation } from './services/start-conversation';
import type { PostToGraph, RecordResult } from './services/send-ports';
import { createSweep } from './services/sweep';
import { createSyncOwner } from './services/sync-owner';
import { createSyncTemplates } from './services/sync-templates';
import { createTemplates } from './services/templates';
import { createUpdateKnownMessages } from './services/update-known-messages';

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

  const contacts = createContactRepository();
  const conversations = createConversationRepository();
  const media = createMediaRepository();
  const messages = createMessageRepository();
  const messageObjects = createMessageObjectRepository();
  const templates = createTemplateRepository();
  const quarantine = createQuarantineRepository();
  const waitingStatuses = createWaitingStatusRepository();
  const outbox = createOutboxRepository({ database });
  const journalRepository = createJournalRepository({ database });
  const inbox = createInboxRepository({ messages, media });

  const phoneNumbers = createPhoneNumbers({ database, connections, repository: createPhoneNumberRepository(), graph, clock });
  const syncTemplates = createSyncTemplates({
    database,
    connections,
    graph,
    templates,
    announceTemplates: () => announce.templates(),
    clock,
  });

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
    database,
    inbox,
    liveFeed,
    eventHub: createEventHub({ strapi, logger }),
    fetchFiles: () => files.fetching.wake(),
    refresh: (what) => refreshers[what].wake(),
    logger,
    clock,
  });
  const files: Files = createFiles({
    strapi,
    options,
    database,
    connections,
    media,
    messages,
    outbox,
    client: mediaClient,
    announce,
    worker: (name, run) => worker(name, whileWritable(run)),
    wakeOutbox: () => delivery.wake(),
    logger,
    clock,
  });
  const joinContacts = createJoinContacts({ contacts, conversations, messages, outbox });
  const resolveContacts = createResolveContacts({ contacts, joinContacts });
  const insertMessages = createInsertMessages({ conversations, media, messages });
  const updateKnownMessages = createUpdateKnownMessages({ conversations, media, messages });
  const applyMessageChanges = createApplyMessageChanges({ conversations, messages, outbox, waitingStatuses });
  const mergeEvents = createMergeEvents({
    contacts,
    conversations,
    templates,
    waitingStatuses,
    resolveContacts,
    insertMessages,
    updateKnownMessages,
    applyMessageChanges,
  });
  const processEvents = createProcessEvents({
    database,
    connections,
    journal: journalRepository,
    quarantine,
    phoneNumbers,
    mergeEvents,
    announce,
    logger,
    clock,
  });
  const isSaturated = () => port<Journal>('journal').isSaturated();
  const projection = worker('projection', whileWritable(yieldTo(isSaturated, processEvents)));

  const results = createRecordResult({ database, conversations, messages, outbox, waitingStatuses, applyMessageChanges, announce, clock });
  const deliverOutbox = createDeliverOutbox({
    connections,
    outbox,
    claimOutbox: createClaimOutbox({
      database,
      connections,
      contacts,
      conversations,
      media,
      messages,
      outbox,
      templates,
      owner: randomUUID(),
      clock,
    }),
    postToGraph: (connection, payload) => port<{ post: PostToGraph }>('graph').post(connection, payload),
    recordResult: (row, result) => port<{ record: RecordResult }>('send-results').record(row, result),
    rates: createSendRates(),
    uploads: files.uploads,
    wake: () => delivery.wake(),
    wakeAt: (at) => delivery.wakeAt(at),
    logger,
    clock,
    elapsed: () => performance.now(),
  });
  const delivery: Worker = worker('delivery', whileWritable(deliverOutbox.deliverPortion));

  const sendMessage = createSendMessage({
    database,
    connections,
    contacts,
    conversations,
    media,
    messages,
    messageObjects,
    outbox,
    templates,
    prepareContent: createPrepareContent({ messages, messageObjects }),
    announce,
    wakeOutbox: () => delivery.wake(),
    clock,
  });
  const openConversation = createOpenConversation({ conversations, phoneNumbers, resolveContacts, clock });
  const presence = createShowPresence({ database, connections, messages, graph, logger, clock });
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
    readChanges: createReadChanges({ database, inbox, clock }),
    inboxActions: createInboxActions({ database, inbox, conversations, messages, sendMessage, announce, presence, tellUnread, clock }),
    startConversation: createStartConversation({ database, contacts, conversations, inbox, openConversation, sendMessage, clock }),
    messageObjects: createMessageObjects({ database, media, messageObjects, clock }),
    templatesService: createTemplates({
      database,
      connections,
      graph,
      media,
      mediaClient,
      store: files.mediaStore,
      templates,
      announceTemplates: () => announce.templates(),
      clock,
    }),
    ...files,
    messagesService: createMessagesService({ database, inbox, messageObjects, openConversation, sendMessage }),
    syncOwner: createSyncOwner({ database, contacts, conversations, announce, clock }),
    sweep: createSweep({
      database,
      waitingStatuses,
      applyMessageChanges,
      results,
      projection,
      delivery,
      fetching: files.fetching,
      isWritable,
      clock,
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
          },
        }),
      graph: () => ({
        post: ((connection, payload) => graph.post(connection, `${connection.phoneNumberId}/messages`, payload)) satisfies PostToGraph,
      }),
      sendResults: () => ({ record: results.recordResult }),
    },
    async stop(): Promise<void> {
      port<Journal>('journal').stop();
      await Promise.all([projection, delivery, files.fetching, ...Object.values(refreshers)].map((each) => each.stop()));
      await Promise.all([deliverOutbox.settled(), files.uploads.settled()]);
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
