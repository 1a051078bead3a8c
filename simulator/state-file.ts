import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { publishInbound } from './acts/customer-writes';
import { startTimeline } from './acts/status-timeline';
import type { Customer } from './customer';
import type { Template } from './template';
import { isObject } from './wire';
import type { World } from './world';

const pauseMs = 200;
const formatVersion = 1;

/** Loads customers, messages and templates, and writes them back a moment after each change. */
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
  writeFileSync(beside, JSON.stringify({ version: formatVersion, customers: world.customers.all(), templates: world.templates }));
  renameSync(beside, file);
}

function load(world: World, file: string): void {
  if (!existsSync(file)) return;
  const { customers, templates } = parseState(readFileSync(file, 'utf8'), file);
  // A file of an older simulator has none: then the demo's templates stay.
  if (templates !== undefined) world.templates = templates;
  for (const customer of customers) {
    world.customers.add(customer);
    resume(world, customer);
  }
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

interface State {
  customers: Customer[];
  templates: Template[] | undefined;
}

function parseState(text: string, file: string): State {
  try {
    const state: unknown = JSON.parse(text);
    if (isObject(state) && state['version'] === formatVersion && isCustomerList(state['customers'])) {
      const { customers, templates } = state;
      return { customers, templates: isTemplateList(templates) ? templates : undefined };
    }
  } catch {
    // Told below, together with what else can be wrong with it.
  }
  throw new Error(`${file} is not a state file of this simulator. Delete it to start afresh.`);
}

function isCustomerList(value: unknown): value is Customer[] {
  return Array.isArray(value) && value.every((each) => isObject(each) && Array.isArray(each['messages']));
}

function isTemplateList(value: unknown): value is Template[] {
  return Array.isArray(value) && value.every((each) => isObject(each) && Array.isArray(each['components']));
}
