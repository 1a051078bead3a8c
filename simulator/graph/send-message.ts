import type { BusinessNumber } from '../accounts/account';
import { accountOf, templatesOf } from '../accounts/find';
import { failLater, startTimeline } from '../acts/status-timeline';
import { lastInboundAt, meetCustomer } from '../acts/meet-customer';
import { customerId, isBlocked, type Customer, type Message } from '../customer';
import { isWindowOpen } from '../customer-service-window';
import { createWamid } from '../message-id';
import { objectIn, textIn, type WireObject } from '../wire';
import type { World } from '../world';
import { checkMessage, type CheckedMessage } from './check-message';
import { GraphError } from './graph-error';
import { ok, type GraphAnswer } from './graph-request';
import { mediaOf } from './media';
import type { LateFailure } from './message/lookups';
import type { Recipient } from './message/recipient';

/** `POST /{phone}/messages` with a message: accepts or refuses it, and starts what follows. */
export function sendMessage(world: World, number: BusinessNumber, body: WireObject): GraphAnswer {
  const checked = checkMessage(body, {
    templates: templatesOf(world, accountOf(world, number)),
    media: { get: (id) => mediaOf(world, number, id) },
    sender: number.displayPhoneNumber,
  });
  const { recipient, template } = checked;
  const isOpen = isWindowOpen(lastInboundAt(world, recipient.identity, number.id), world.now());
  const isAllowed = template !== undefined || isOpen;
  if (!isAllowed && world.settings.windowError === 'sync') throw new GraphError(131047);

  const customer = meetCustomer(world, { identity: recipient.identity, phoneNumberId: number.id });
  const message = keepMessage(world, customer, { ...checked, body });
  const failure = isAllowed ? (failureOf(world, customer, message) ?? checked.failure) : { code: 131047 };
  if (failure === undefined) startTimeline(world, customer, message);
  else failLater(world, customer, { message, ...failure });
  return ok(acceptedAnswer(recipient, customer, message));
}

interface Accepted extends CheckedMessage {
  body: WireObject;
}

function keepMessage(world: World, customer: Customer, { type, body, template }: Accepted): Message {
  const { messaging_product: _product, type: _type, access_token: _token, ...content } = body;
  const message: Message = {
    wamid: createWamid(customerId(customer), 'out'),
    direction: 'out',
    type,
    timestamp: String(Math.floor(world.now() / 1000)),
    status: 'accepted',
    content,
    seen: false,
    template,
  };
  world.customers.record(customer, message);
  // The dots vanish with the answer.
  customer.typingUntil = null;
  world.changes.announce();
  return message;
}

function failureOf(world: World, customer: Customer, message: Message): LateFailure | undefined {
  const code = customer.failNextWith;
  customer.failNextWith = null;
  if (code !== null) return { code };
  // Meta does not tell who blocked whom.
  if (isBlocked(customer)) return { code: 131026 };
  return message.type === 'reaction' && !canBeReactedTo(world, message) ? { code: 131009 } : undefined;
}

const oldestTargetMs = 30 * 24 * 60 * 60 * 1000;

/** What is unknown, deleted, itself a reaction or over 30 days old takes no reaction. */
function canBeReactedTo(world: World, { content }: Message): boolean {
  const wamid = textIn(objectIn(content, 'reaction') ?? {}, 'message_id') ?? '';
  const target = world.customers.messageById(wamid)?.message;
  if (target === undefined) return world.heardWamids.has(wamid);
  const isRecent = world.now() - Number(target.timestamp) * 1000 < oldestTargetMs;
  return target.type !== 'reaction' && target.revokedAt === undefined && isRecent;
}

function acceptedAnswer(recipient: Recipient, customer: Customer, message: Message): WireObject {
  const { identity, input } = recipient;
  const isTemplate = message.type === 'template';
  return {
    messaging_product: 'whatsapp',
    contacts: [
      {
        input,
        ...(identity.waId === undefined ? {} : { wa_id: customer.waId ?? identity.waId }),
        ...(identity.userId === undefined ? {} : { user_id: identity.userId }),
      },
    ],
    messages: [{ id: message.wamid, ...(isTemplate ? { message_status: 'accepted' } : {}) }],
  };
}
