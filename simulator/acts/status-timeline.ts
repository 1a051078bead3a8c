import type { Customer, Message } from '../customer';
import { webhookError } from '../graph/error-catalogue';
import { contactOf } from '../webhooks/build-webhook';
import { textIn, type WireObject } from '../wire';
import type { World } from '../world';
import { publishNumberChange } from './publish-webhook';

/** Plays what happens to an accepted message: sent, delivered, and read if the customer looks. */
export function startTimeline(world: World, customer: Customer, message: Message): void {
  world.timers.after(world.settings.statusDelayMs, () => {
    const next = nextStatus(world, customer, message);
    if (next === undefined) return;
    reportStatus(world, customer, { message, status: next });
    startTimeline(world, customer, message);
  });
}

/** Fails an accepted message after the usual pause, as Meta does for what it notices only later. */
export function failLater(world: World, customer: Customer, failure: LateReport): void {
  const { message, code, details } = failure;
  world.timers.after(world.settings.statusDelayMs, () => {
    reportStatus(world, customer, { message, status: 'failed', code, details });
  });
}

export function readsAtOnce(world: World, customer: Customer): boolean {
  return customer.readsAtOnce ?? world.settings.autoRead;
}

interface LateReport {
  message: Message;
  code: number;
  details?: string | undefined;
}

interface StatusReport {
  message: Message;
  status: 'sent' | 'delivered' | 'read' | 'played' | 'failed';
  code?: number;
  details?: string | undefined;
}

export function reportStatus(world: World, customer: Customer, report: StatusReport): void {
  const { message, status, code, details } = report;
  message.status = status;
  const correlation = textIn(message.content, 'biz_opaque_callback_data');
  const item: WireObject = {
    id: message.wamid,
    status,
    timestamp: String(Math.floor(world.now() / 1000)),
    ...(customer.waId === undefined ? {} : { recipient_id: customer.waId }),
    ...(customer.userId === undefined ? {} : { recipient_user_id: customer.userId }),
    ...(correlation === undefined ? {} : { biz_opaque_callback_data: correlation }),
    ...(status === 'sent' || status === 'delivered' ? { pricing: pricingOf(message) } : {}),
    ...(code === undefined ? {} : { errors: [webhookError(code, details)] }),
  };
  // Meta names the contact on every status but `failed`.
  const contacts = status === 'failed' ? {} : { contacts: [contactOf(customer)] };
  publishNumberChange(world, { phoneNumberId: customer.phoneNumberId, field: 'messages', value: { ...contacts, statuses: [item] } });
  world.changes.announce();
}

function nextStatus(world: World, customer: Customer, message: Message): StatusReport['status'] | undefined {
  if (message.status === 'accepted') return 'sent';
  // Meta never reports more than `sent` for a reaction.
  if (message.type === 'reaction') return undefined;
  if (message.status === 'sent') return 'delivered';
  return message.status === 'delivered' && readsAtOnce(world, customer) ? 'read' : undefined;
}

// Since October 2026 free messages inside the window are billed, too.
function pricingOf(message: Message): WireObject {
  const category = message.template?.category.toLowerCase() ?? 'service';
  return { billable: true, pricing_model: 'PMP', type: 'regular', category };
}
