import type { BusinessNumber } from '../accounts/account';
import { callbackOf } from '../acts/publish-webhook';
import { readsAtOnce } from '../acts/status-timeline';
import { customerId, type Customer, type Message } from '../customer';
import { windowExpiresAt } from '../customer-service-window';
import { demoCustomers } from '../demo/customers';
import { parseIdentity } from '../identity';
import type { WireObject } from '../wire';
import type { World } from '../world';
import { describeMessage, previewOf } from './phone-message';

// More than anyone scrolls through on the page.
const shownMessages = 200;

// As many as phone/drawings.svg has.
const faces = 8;

/** `GET /_simulator/phone?customer={waId}`: what the phone page shows of the chats with one number. */
export function describePhone(world: World, number: BusinessNumber, chosen: string | null): WireObject {
  const identity = parseIdentity(chosen ?? '') ?? { waId: demoCustomers[0].waId };
  const customer = world.customers.find(identity, number.id);
  return {
    business: describeNumber(number),
    numbers: [...world.directory.numbers.values()].map(describeNumber),
    isConnected: callbackOf(world, number) !== null,
    now: world.now(),
    people: [...demoPeople(world, number), ...otherPeople(world, number)],
    chat: {
      id: identity.waId ?? identity.userId,
      readsAtOnce: customer ? readsAtOnce(world, customer) : world.settings.autoRead,
      windowExpiresAt: customer ? windowExpiresAt(customer.lastInboundAt) : null,
      typingUntil: customer?.typingUntil ?? null,
      isPhoneOff: (customer?.failNextWith ?? null) !== null,
      isLineCut: isLineCut(world, identity.waId ?? identity.userId),
      messages: customer ? visibleMessages(customer).map(describeMessage) : [],
    },
  };
}

function describeNumber({ id, verifiedName, displayPhoneNumber }: BusinessNumber): WireObject {
  return { id, name: verifiedName, number: displayPhoneNumber };
}

function demoPeople(world: World, number: BusinessNumber): WireObject[] {
  return demoCustomers.map(({ waId, name }) => {
    const customer = world.customers.find({ waId }, number.id);
    return customer ? describePerson(customer) : { id: waId, name, phone: waId, unread: 0, face: faceOf(waId) };
  });
}

function otherPeople(world: World, number: BusinessNumber): WireObject[] {
  const isDemo = (customer: Customer) => demoCustomers.some(({ waId }) => waId === customer.waId);
  return world.customers
    .all()
    .filter((customer) => customer.phoneNumberId === number.id && !isDemo(customer))
    .map(describePerson);
}

function describePerson(customer: Customer): WireObject {
  const id = customerId(customer);
  const visible = visibleMessages(customer);
  const last = visible.at(-1);
  return {
    id,
    name: customer.profileName || customer.username || (customer.waId ? `+${customer.waId}` : id),
    phone: customer.waId,
    face: faceOf(id),
    unread: visible.filter((message) => !message.seen).length,
    last: last && { direction: last.direction, text: previewOf(last), type: last.type },
  };
}

/** A message of the business is on the phone once it is delivered; what failed never gets there. */
function visibleMessages({ messages }: Customer): Message[] {
  return messages
    .filter(({ direction, status, type }) => {
      const hasArrived = status === 'delivered' || status === 'read' || status === 'played' || type === 'reaction';
      return direction === 'in' || (hasArrived && status !== 'accepted' && status !== 'failed');
    })
    .slice(-shownMessages);
}

function isLineCut(world: World, id: string | undefined): boolean {
  return world.faults.all().some(({ kind, match }) => kind === 'accept-then-reset' && match.to === id);
}

/** The number of a drawn face: each demo customer has one of their own, others keep the one they get. */
function faceOf(id: string): number {
  const demo = demoCustomers.findIndex(({ waId }) => waId === id);
  if (demo >= 0) return demo;
  const sum = [...id].reduce((total, letter) => (total * 31 + letter.charCodeAt(0)) % 9973, 7);
  return faces - 1 - (sum % 3);
}
