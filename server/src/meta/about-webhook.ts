import { maskPhone, maskUserId } from '../../../domain/masking';
import { asArray, asObject, asText, type WireObject } from './wire';

/** A webhook with more items than this is about many. */
const MAX_ITEMS = 200;

/**
 * Whom or what a webhook is about, masked: `33•••••1240`, a template's name, a number of ours. Null: nobody, or
 * several. For lists, which show many of them: nothing is checked, and nothing throws.
 */
export function aboutWebhook(body: unknown): string | null {
  const found = new Map<string, string>();
  let items = 0;
  for (const entry of asArray(asObject(body)?.entry)) {
    for (const change of asArray(asObject(entry)?.changes)) {
      for (const [key, label] of labelsOf(asObject(asObject(change)?.value) ?? {})) {
        found.set(key, label);
        items += 1;
        if (found.size > 1 || items > MAX_ITEMS) return null;
      }
    }
  }
  return [...found.values()][0] ?? null;
}

type Label = readonly [key: string, label: string];

function* labelsOf(value: WireObject): Generator<Label> {
  for (const [part, read] of Object.entries(READERS)) {
    for (const element of asArray(value[part])) {
      const item = asObject(element);
      if (item) yield* read(item);
    }
  }
  const template = asText(value.message_template_name);
  if (template !== null && /^[a-z0-9_]{1,512}$/.test(template)) yield [template, template];
  // Of the business itself: fields of accounts and numbers.
  const number = asText(value.display_phone_number);
  if (number !== null && /^\+?\d[\d ().-]{4,24}$/.test(number)) yield [number, number];
}

const READERS: Readonly<Record<string, (item: WireObject) => Iterable<Label>>> = {
  messages: ({ from, from_user_id: userId }) => person(from, userId),
  message_echoes: ({ to, to_user_id: userId }) => person(to, userId),
  statuses: ({ recipient_id: phone, recipient_user_id: userId }) => person(phone, userId),
  calls: ({ direction, from, from_user_id: fromUserId, to, to_user_id: toUserId }) =>
    direction === 'BUSINESS_INITIATED' ? person(to, toUserId) : person(from, fromUserId),
  state_sync: ({ contact }) => {
    const { phone_number: phone, user_id: userId } = asObject(contact) ?? {};
    return person(phone, userId);
  },
  user_id_update: ({ wa_id: waId, user_id: userId }) => person(waId, asObject(userId)?.current),
  user_preferences: ({ wa_id: waId, user_id: userId }) => person(waId, userId),
  history: ({ threads }) =>
    asArray(threads).flatMap((thread) => {
      const { id, context } = asObject(thread) ?? {};
      return person(id, asObject(context)?.user_id);
    }),
};

function person(phone: unknown, userId: unknown): Label[] {
  const digits = asText(phone);
  if (digits !== null) return [[digits, maskPhone(digits)]];
  const id = asText(userId);
  return id === null ? [] : [[id, maskUserId(id)]];
}
