import { customerId, type Customer, type Message } from './customer';
import type { CustomerIdentity } from './identity';

export interface Customers {
  all(): Customer[];
  /** Of the number with that id. */
  find(identity: CustomerIdentity, phoneNumberId: string): Customer | undefined;
  /** The customer, made if need be. */
  meet(identity: CustomerIdentity, phoneNumberId: string, profileName?: string): Customer;
  add(customer: Customer): void;
  record(customer: Customer, message: Message): void;
  /** A message of long ago takes its place among the others. */
  recordEarlier(customer: Customer, message: Message): void;
  messageById(wamid: string): FoundMessage | undefined;
  clear(): void;
}

export interface FoundMessage {
  customer: Customer;
  message: Message;
}

interface Naming {
  /** The user id of a phone, if new customers get one. */
  userIdOf(waId: string, phoneNumberId: string): string | undefined;
  nameOf(id: string, phoneNumberId: string): string | undefined;
}

export function createCustomers({ userIdOf, nameOf }: Naming): Customers {
  const list = new Set<Customer>();
  const byId = new Map<string, Customer>();
  const byWamid = new Map<string, FoundMessage>();

  function find({ waId, userId }: CustomerIdentity, phoneNumberId: string): Customer | undefined {
    const of = (id: string | undefined) => (id ? byId.get(keyOf(id, phoneNumberId)) : undefined);
    return of(waId) ?? of(userId);
  }

  function index(customer: Customer): void {
    const { waId, userId, phoneNumberId } = customer;
    list.add(customer);
    if (waId) byId.set(keyOf(waId, phoneNumberId), customer);
    if (userId) byId.set(keyOf(userId, phoneNumberId), customer);
  }

  function record(customer: Customer, message: Message): void {
    customer.messages.push(message);
    byWamid.set(message.wamid, { customer, message });
  }

  return {
    all: () => [...list],
    find,
    record,
    recordEarlier(customer, message) {
      record(customer, message);
      customer.messages.sort((first, second) => Number(first.timestamp) - Number(second.timestamp));
    },
    messageById: (wamid) => byWamid.get(wamid),
    add(customer) {
      index(customer);
      customer.messages.forEach((message) => byWamid.set(message.wamid, { customer, message }));
    },
    meet(identity, phoneNumberId, profileName) {
      const customer = find(identity, phoneNumberId) ?? newCustomer(identity, phoneNumberId);
      if (identity.waId) customer.waId ??= identity.waId;
      if (identity.userId) customer.userId = identity.userId;
      if (customer.waId) customer.userId ??= userIdOf(customer.waId, phoneNumberId);
      customer.profileName = profileName ?? (customer.profileName || nameOf(customerId(customer), phoneNumberId) || '');
      index(customer);
      return customer;
    },
    clear() {
      list.clear();
      byId.clear();
      byWamid.clear();
    },
  };
}

function keyOf(id: string, phoneNumberId: string): string {
  return `${phoneNumberId} ${id}`;
}

function newCustomer(identity: CustomerIdentity, phoneNumberId: string): Customer {
  return {
    ...identity,
    phoneNumberId,
    profileName: '',
    messages: [],
    lastInboundAt: null,
    typingUntil: null,
    failNextWith: null,
  };
}
