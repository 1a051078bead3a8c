import { createDirectory, resetDirectory, type Directory } from './accounts/account';
import { newSubscription, type AppSubscription } from './app-subscription';
import { createChanges, type Changes } from './changes';
import { createCustomers, type Customers } from './customers';
import { demoName } from './demo/customers';
import { demoTemplates } from './demo/templates';
import type { Email } from './email';
import { createFaults, type Faults } from './fault';
import { heardKey, type HeardMessage } from './heard';
import { userIdForPhone } from './identity';
import { settingsIn, type SimulatorOptions } from './options';
import { createMediaStore, type MediaStore } from './media-store';
import { createSeededRandom } from './random';
import { createModelState, type ModelState } from './model/model-state';
import type { LoginCode } from './oauth/login-code';
import { createRecent, type Recent } from './recent';
import { createResumableUploads, type ResumableUploads } from './resumable-uploads';
import type { SimulatorSettings } from './settings';
import type { Template } from './template';
import type { AccessToken } from './tokens/access-token';
import { createTimers, type Timers } from './timers';
import { createWebhookQueue, type WebhookQueue } from './webhooks/webhook-queue';

/** Everything the simulator knows. There is one per running simulator. */
export interface World {
  readonly options: SimulatorOptions;
  readonly settings: SimulatorSettings;
  /** Businesses, accounts and numbers. */
  readonly directory: Directory;
  /** Of these ids Meta says that there is no such thing. */
  readonly hiddenIds: Set<string>;
  /** By their text, beside the one in the settings. */
  readonly tokens: Map<string, AccessToken>;
  /** Of the login dialog. */
  readonly codes: Map<string, LoginCode>;
  readonly customers: Customers;
  /** Customers of webhooks posted by hand, by number and id, until they become customers here. */
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
  readonly subscription: AppSubscription;
  /** What went to the e-mail provider. */
  readonly emails: Recent<Email>;
  templates: Template[];
  /** When a name was deleted, by account and name, in milliseconds: it is not free at once. */
  readonly deletedTemplates: Map<string, number>;
  /** Where the simulator itself can be reached. */
  url: string;
  now(): number;
  change(settings: Partial<SimulatorSettings>): void;
  reset(): void;
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
  const directory = createDirectory(options);
  const subscription = newSubscription();
  const heard = new Map<string, HeardMessage>();

  const world: World = {
    options,
    settings,
    directory,
    hiddenIds: new Set(),
    tokens: new Map(),
    codes: new Map(),
    customers: createCustomers({
      userIdOf: (waId, phoneNumberId) => (settings.assignUserIds ? userIdForPhone(waId, portfolioOf(phoneNumberId)) : undefined),
      nameOf: (id, phoneNumberId) => heard.get(heardKey(id, phoneNumberId))?.profileName ?? demoName(id),
    }),
    heard,
    heardWamids: new Set(),
    faults: createFaults(() => random.next()),
    requests: createRecent(1000),
    model: createModelState(),
    webhooks: createWebhookQueue(settings),
    media: createMediaStore(() => options.clock()),
    uploads: createResumableUploads(),
    timers: createTimers(),
    changes: createChanges(),
    subscription,
    emails: createRecent(1000),
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
      // Whoever names a callback by hand wants to hear from it, whatever became of an earlier one.
      if (changed.webhookUrl) {
        subscription.isVerified = true;
        if (subscription.fields?.length === 0) subscription.fields = null;
      }
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
      [world.tokens, world.codes, world.hiddenIds, world.deletedTemplates].forEach((each) => each.clear());
      world.emails.clear();
      world.templates = structuredClone(demoTemplates);
      resetDirectory(directory, options);
      Object.assign(subscription, newSubscription());
      world.change(settingsIn(options));
    },
  };
  return world;

  /** The user ids of the business that the options name are what they always were. */
  function portfolioOf(phoneNumberId: string): string | undefined {
    const wabaId = directory.numbers.get(phoneNumberId)?.wabaId ?? '';
    const businessId = directory.accounts.get(wabaId)?.businessId;
    return businessId === options.businessId ? undefined : businessId;
  }
}
