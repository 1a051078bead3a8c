import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Account, Business, BusinessNumber } from './accounts/account';
import { publishInbound } from './acts/customer-writes';
import { startTimeline } from './acts/status-timeline';
import type { AppSubscription } from './app-subscription';
import type { Customer } from './customer';
import type { Template } from './template';
import type { AccessToken } from './tokens/access-token';
import { isObject, type WireObject } from './wire';
import type { World } from './world';

const pauseMs = 200;
const formatVersion = 1;

/** Loads what the last run knew, and writes it back a moment after each change. */
export function keepState(world: World, file: string): { close(): void } {
  load(world, file);
  let timer: NodeJS.Timeout | undefined;
  const unsubscribe = world.changes.subscribe(() => {
    timer ??= setTimeout(() => {
      timer = undefined;
      save(world, file);
    }, pauseMs);
  });
  return {
    close() {
      unsubscribe();
      clearTimeout(timer);
      save(world, file);
    },
  };
}

/** Written beside and renamed: a crash leaves the old file or the new one, never half of it. */
function save(world: World, file: string): void {
  const beside = `${file}.${process.pid}.tmp`;
  mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
  writeFileSync(beside, JSON.stringify({ version: formatVersion, ...stateOf(world) }));
  renameSync(beside, file);
}

function stateOf({ customers, templates, directory, tokens, subscription, settings }: World): State {
  return {
    customers: customers.all(),
    templates,
    businesses: [...directory.businesses.values()],
    accounts: [...directory.accounts.values()],
    numbers: [...directory.numbers.values()],
    tokens: [...tokens.values()],
    subscription: { ...subscription, callbackUrl: settings.webhookUrl },
  };
}

function load(world: World, file: string): void {
  if (!existsSync(file)) return;
  const state = parseState(readFileSync(file, 'utf8'), file);
  const { directory, options } = world;
  // A file of an older simulator has fewer of these: then everything is as at the first start.
  if (state.templates !== undefined) world.templates = state.templates;
  state.businesses?.forEach((business) => directory.businesses.set(business.id, business));
  state.accounts?.forEach((account) => directory.accounts.set(account.id, account));
  state.numbers?.forEach((number) => directory.numbers.set(number.id, number));
  state.tokens?.forEach((token) => world.tokens.set(token.token, token));
  if (state.subscription !== undefined) loadSubscription(world, state.subscription);
  for (const stored of state.customers) {
    const customer = { ...stored, phoneNumberId: stored.phoneNumberId ?? options.phoneNumberId };
    world.customers.add(customer);
    resume(world, customer);
  }
}

/** A callback that the start names comes before the one that was subscribed last. */
function loadSubscription(world: World, { callbackUrl, ...subscription }: StoredSubscription): void {
  if (world.settings.webhookUrl === null && callbackUrl !== null) world.change({ webhookUrl: callbackUrl });
  Object.assign(world.subscription, subscription);
}

/** What was on its way when the last run ended goes on. */
function resume(world: World, customer: Customer): void {
  for (const message of customer.messages) {
    if (message.direction === 'in' && message.status === 'sent' && message.isWithheld !== true) publishInbound(world, customer, message);
    if (message.direction === 'out' && (message.status === 'accepted' || message.status === 'sent')) {
      startTimeline(world, customer, message);
    }
  }
}

interface StoredSubscription extends AppSubscription {
  callbackUrl: string | null;
}

interface State {
  customers: StoredCustomer[];
  templates?: Template[] | undefined;
  businesses?: Business[] | undefined;
  accounts?: Account[] | undefined;
  numbers?: BusinessNumber[] | undefined;
  tokens?: AccessToken[] | undefined;
  subscription?: StoredSubscription | undefined;
}

/** While there was one number, customers did not name it. */
type StoredCustomer = Omit<Customer, 'phoneNumberId'> & { phoneNumberId?: string };

function parseState(text: string, file: string): State {
  try {
    const state: unknown = JSON.parse(text);
    if (isObject(state) && state['version'] === formatVersion && isState(state)) return state;
  } catch {
    // Told below, together with what else can be wrong with it.
  }
  throw new Error(`${file} is not a state file of this simulator. Delete it to start afresh.`);
}

/** Looks at the outlines only: nobody but the simulator writes such a file. */
function isState(state: WireObject): state is WireObject & State {
  const { customers, templates, subscription } = state;
  const named = [state['businesses'], state['accounts'], state['numbers'], state['tokens']];
  return (
    isListOf(customers, (each) => Array.isArray(each['messages'])) &&
    (templates === undefined || isListOf(templates, (each) => Array.isArray(each['components']))) &&
    named.every((list) => list === undefined || isListOf(list, () => true)) &&
    (subscription === undefined || isObject(subscription))
  );
}

function isListOf(value: unknown, isOne: (each: WireObject) => boolean): boolean {
  return Array.isArray(value) && value.every((each) => isObject(each) && isOne(each));
}
