import { failLater, startTimeline } from '../acts/status-timeline';
import { lastInboundAt, meetCustomer } from '../acts/meet-customer';
import { customerId, type Customer, type Message } from '../customer';
import { isWindowOpen } from '../customer-service-window';
import { createWamid } from '../message-id';
import { objectIn, textIn, type WireObject } from '../wire';
import type { World } from '../world';
import { GraphError } from './graph-error';
import { ok, type GraphAnswer } from './graph-request';
import { messageType } from './message-type';
import { parseRecipient, type Recipient } from './recipient';
import { acceptTemplate } from './template-message';
import { checkReaction, checkText } from './text-message';

/** `POST /{phone}/messages` with a message: accepts or refuses it, and starts what follows. */
export function sendMessage(world: World, body: WireObject): GraphAnswer {
  const type = messageType(body);
  checkCommonFields(body);
  const recipient = parseRecipient(body, world.options.displayPhoneNumber);
  const template = type === 'template' ? acceptTemplate(world.templates, body) : undefined;
  if (type === 'text') checkText(body);
  if (type === 'reaction') checkReaction(body);

  const isOpen = isWindowOpen(lastInboundAt(world, recipient.identity), world.now());
  const isAllowed = template !== undefined || isOpen;
  if (!isAllowed && world.settings.windowError === 'sync') throw new GraphError(131047);

  const customer = meetCustomer(world, recipient.identity);
  const message = keepMessage(world, customer, { type, body, template });
  const failure = isAllowed ? failureOf(world, customer, message) : 131047;
  if (failure === undefined) startTimeline(world, customer, message);
  else failLater(world, customer, { message, code: failure });
  return ok(acceptedAnswer(recipient, customer, message));
}

interface Accepted {
  type: string;
  body: WireObject;
  template: Message['template'];
}

function keepMessage(world: World, customer: Customer, { type, body, template }: Accepted): Message {
  const { messaging_product: _product, type: _type, ...content } = body;
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

function failureOf(world: World, customer: Customer, message: Message): number | undefined {
  const code = customer.failNextWith ?? undefined;
  customer.failNextWith = null;
  if (code !== undefined || message.type !== 'reaction') return code;
  const target = textIn(objectIn(message.content, 'reaction') ?? {}, 'message_id') ?? '';
  const isKnown = world.customers.messageById(target) !== undefined || world.heardWamids.has(target);
  return isKnown ? undefined : 131009;
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

function checkCommonFields(body: WireObject): void {
  const correlation = body['biz_opaque_callback_data'];
  if (correlation !== undefined && (typeof correlation !== 'string' || correlation.length > 512)) {
    throw new GraphError(100, {
      message: '(#100) Param biz_opaque_callback_data must be a string of at most 512 characters.',
    });
  }
  const context = body['context'];
  if (context !== undefined && !textIn(objectIn(body, 'context') ?? {}, 'message_id')) {
    throw new GraphError(100, {
      message: "(#100) The parameter context['message_id'] is required.",
    });
  }
}
