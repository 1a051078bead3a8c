import { customerId, type Customer, type Message } from '../customer';
import type { CustomerIdentity } from '../identity';
import { createWamid } from '../message-id';
import { contactOf, inboundItem } from '../webhooks/build-webhook';
import { objectIn, type WireObject } from '../wire';
import type { World } from '../world';
import { completeMedia } from './complete-media';
import { echoItem } from './echo-message';
import { meetCustomer } from './meet-customer';
import { publishNumberChange } from './publish-webhook';

export interface PastMessage {
  phoneNumberId: string;
  customer: CustomerIdentity;
  direction: 'in' | 'out';
  type: string;
  content: WireObject;
  /** Seconds. */
  timestamp: number;
  /** As history has it: READ, DELIVERED, PENDING … */
  status: string;
}

interface Sharing {
  phoneNumberId: string;
  chunkSize: number;
}

interface Entry {
  customer: Customer;
  message: Message;
  status: string;
}

const day = 24 * 60 * 60;
const mediaTypes = ['image', 'video', 'audio', 'document', 'sticker'];
const oldestMediaSeconds = 14 * day;

/**
 * The chats of the phone app come over in chunks, by age: today, three months, half a year. Files stand in them as
 * placeholders and follow on their own, as long as they are not too old.
 * @returns how many webhooks it took
 */
export function shareHistory(world: World, past: PastMessage[], { phoneNumberId, chunkSize }: Sharing): number {
  const entries = past.map((message) => remember(world, message));
  const chunks = [0, 1, 2].flatMap((phase) => {
    const ofPhase = entries.filter(({ message }) => phaseOf(world, message) === phase);
    return inChunks(ofPhase, chunkSize).map((chunk, index) => ({ phase, order: index + 1, chunk }));
  });
  let shared = 0;
  for (const { phase, order, chunk } of chunks) {
    shared += chunk.length;
    const metadata = { phase, chunk_order: order, progress: Math.round((100 * shared) / entries.length) };
    const value = { history: [{ metadata, threads: threadsOf(world, chunk) }] };
    publishNumberChange(world, { phoneNumberId, field: 'history', value });
  }
  const files = entries.filter((entry) => hasFile(entry) && ageOf(world, entry.message) <= oldestMediaSeconds);
  files.forEach((entry) => publishFile(world, entry));
  world.changes.announce();
  return chunks.length + files.length;
}

/** The owner of the phone has said no. */
export function declineHistory(world: World, phoneNumberId: string): void {
  const error = {
    code: 2593109,
    title: 'History sharing is turned off',
    message: 'History sharing is turned off',
    error_data: { details: 'The business has declined to share its chats.' },
  };
  publishNumberChange(world, { phoneNumberId, field: 'history', value: { history: [{ errors: [error] }] } });
}

function remember(world: World, past: PastMessage): Entry {
  const { direction, type, timestamp, status, phoneNumberId } = past;
  const customer = meetCustomer(world, { identity: past.customer, phoneNumberId });
  const message: Message = {
    wamid: createWamid(customerId(customer), direction),
    direction,
    type,
    timestamp: String(timestamp),
    status: 'read',
    content: completeMedia(world, past),
    seen: true,
    ...(direction === 'out' ? { isEcho: true } : {}),
  };
  world.customers.recordEarlier(customer, message);
  if (direction === 'in') customer.lastInboundAt = Math.max(customer.lastInboundAt ?? 0, timestamp * 1000);
  return { customer, message, status };
}

function threadsOf(world: World, chunk: Entry[]): WireObject[] {
  const customers = [...new Set(chunk.map(({ customer }) => customer))];
  return customers.map((customer) => {
    const { waId, userId, username } = customer;
    return {
      ...(waId === undefined ? {} : { id: waId }),
      context: { wa_id: waId, user_id: userId, username },
      messages: chunk.filter((entry) => entry.customer === customer).map((entry) => historyItem(world, entry)),
    };
  });
}

function historyItem(world: World, entry: Entry): WireObject {
  const shown = hasFile(entry) ? withoutFile(entry.message) : entry.message;
  return { ...itemOf(world, { ...entry, message: shown }), history_context: { status: entry.status } };
}

function itemOf(world: World, { customer, message }: Entry): WireObject {
  return message.direction === 'in' ? inboundItem(customer, message) : echoItem(world, customer, message);
}

function publishFile(world: World, entry: Entry): void {
  const list = entry.message.direction === 'in' ? 'messages' : 'message_echoes';
  const value = { contacts: [contactOf(entry.customer)], [list]: [itemOf(world, entry)] };
  publishNumberChange(world, { phoneNumberId: entry.customer.phoneNumberId, field: 'history', value });
}

function hasFile({ message: { type, content } }: Entry): boolean {
  return mediaTypes.includes(type) && objectIn(content, type) !== undefined;
}

function withoutFile(message: Message): Message {
  return { ...message, type: 'media_placeholder', content: {} };
}

function phaseOf(world: World, message: Message): number {
  const age = ageOf(world, message);
  if (age <= day) return 0;
  return age <= 90 * day ? 1 : 2;
}

function ageOf(world: World, { timestamp }: Message): number {
  return world.now() / 1000 - Number(timestamp);
}

function inChunks<Value>(list: Value[], size: number): Value[][] {
  const count = Math.ceil(list.length / size);
  return Array.from({ length: count }, (_, index) => list.slice(index * size, (index + 1) * size));
}
