import { createChanges, type Changes } from './changes';
import { createCustomers, type Customers } from './customers';
import { demoName } from './demo/customers';
import { demoTemplates } from './demo/templates';
import { createFaults, type Faults } from './fault';
import type { HeardMessage } from './heard';
import { settingsIn, type SimulatorOptions } from './options';
import { createMediaStore, type MediaStore } from './media-store';
import { createSeededRandom } from './random';
import { createModelState, type ModelState } from './model/model-state';
import { createRecent, type Recent } from './recent';
import { createResumableUploads, type ResumableUploads } from './resumable-uploads';
import type { SimulatorSettings } from './settings';
import type { Template } from './template';
import { createTimers, type Timers } from './timers';
import { createWebhookQueue, type WebhookQueue } from './webhooks/webhook-queue';

/** Everything the simulator knows. There is one per running simulator. */
export interface World {
  readonly options: SimulatorOptions;
  readonly settings: SimulatorSettings;
  readonly customers: Customers;
  /** Customers of webhooks posted by hand, by id, until they become customers here. */
  readonly heard: Map<string, HeardMessage>;
  readonly heardWamids: Set<string>;
  readonly faults: Faults;
  readonly requests: Recent<RecordedRequest>;
  /** How the language model behaves, and what it was asked. */
  readonly model: ModelState;
  readonly webhooks: WebhookQueue;
  readonly media: MediaStore;
  readonly uploads: ResumableUploads;
  readonly timers: Timers;
  readonly changes: Changes;
  readonly subscription: Subscription;
  templates: Template[];
  /** When a name was deleted, in milliseconds: it is not free at once. */
  readonly deletedTemplates: Map<string, number>;
  /** Where the simulator itself can be reached. */
  url: string;
  now(): number;
  change(settings: Partial<SimulatorSettings>): void;
  reset(): void;
}

interface Subscription {
  isSubscribed: boolean;
  overrideUrl: string | null;
}

interface RecordedRequest {
  method: string;
  path: string;
  query?: Record<string, string>;
  body: unknown;
  /** 0 if the client got no answer. */
  status: number;
  fault?: string;
  at: string;
}

export function createWorld(options: SimulatorOptions): World {
  const settings = settingsIn(options);
  const random = createSeededRandom(settings.seed);
  const subscription: Subscription = { isSubscribed: true, overrideUrl: null };
  const heard = new Map<string, HeardMessage>();

  const world: World = {
    options,
    settings,
    customers: createCustomers({
      assignsUserIds: () => settings.assignUserIds,
      nameOf: (id) => heard.get(id)?.profileName ?? demoName(id),
    }),
    heard,
    heardWamids: new Set(),
    faults: createFaults(() => random.next()),
    requests: createRecent(1000),
    model: createModelState(),
    webhooks: createWebhookQueue({
      settings,
      targetUrl: () => subscription.overrideUrl ?? settings.webhookUrl,
    }),
    media: createMediaStore(() => options.clock()),
    uploads: createResumableUploads(),
    timers: createTimers(),
    changes: createChanges(),
    subscription,
    templates: structuredClone(demoTemplates),
    deletedTemplates: new Map(),
    url: '',
    now: () => options.clock(),
    change(changed) {
      Object.assign(settings, changed);
      if (changed.seed !== undefined) random.restart(changed.seed);
      // A choice for everybody takes the place of what single customers had.
      if (changed.autoRead !== undefined) {
        world.customers.all().forEach((customer) => delete customer.readsAtOnce);
      }
      if (changed.webhookUrl !== undefined) world.webhooks.retryNow();
      world.changes.announce();
    },
    reset() {
      world.timers.clear();
      world.webhooks.clear();
      world.faults.clear();
      world.requests.clear();
      world.model.clear();
      world.customers.clear();
      world.media.clear();
      world.uploads.clear();
      world.heardWamids.clear();
      heard.clear();
      world.deletedTemplates.clear();
      world.templates = structuredClone(demoTemplates);
      Object.assign(subscription, { isSubscribed: true, overrideUrl: null });
      world.change(settingsIn(options));
    },
  };
  return world;
}
