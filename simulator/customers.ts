import { customerId, type Customer, type Message } from './customer';
import { userIdForPhone, type CustomerIdentity } from './identity';

export interface Customers {
  all(): Customer[];
  find(identity: CustomerIdentity): Customer | undefined;
  /** The customer, made if need be. */
  meet(identity: CustomerIdentity, profileName?: string): Customer;
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
  assignsUserIds(): boolean;
  nameOf(id: string): string | undefined;
}

export function createCustomers({ assignsUserIds, nameOf }: Naming): Customers {
  const list = new Set<Customer>();
  const byId = new Map<string, Customer>();
  const byWamid = new Map<string, FoundMessage>();

  function find({ waId, userId }: CustomerIdentity): Customer | undefined {
    return (waId && byId.get(waId)) || (userId && byId.get(userId)) || undefined;
  }

  function index(customer: Customer): void {
    list.add(customer);
    if (customer.waId) byId.set(customer.waId, customer);
    if (customer.userId) byId.set(customer.userId, customer);
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
    meet(identity, profileName) {
      const customer = find(identity) ?? newCustomer(identity);
      if (identity.waId) customer.waId ??= identity.waId;
      if (identity.userId) customer.userId = identity.userId;
      if (customer.waId && assignsUserIds()) customer.userId ??= userIdForPhone(customer.waId);
      customer.profileName = profileName ?? (customer.profileName || nameOf(customerId(customer)) || '');
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

function newCustomer(identity: CustomerIdentity): Customer {
  return {
    ...identity,
    profileName: '',
    messages: [],
    lastInboundAt: null,
    typingUntil: null,
    failNextWith: null,
  };
}
