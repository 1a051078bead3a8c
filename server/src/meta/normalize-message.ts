import { contactAddress, type ContactAddress } from '../../../domain/contact-address';
import type { MessageContent, ReferredProduct, Referral } from '../../../contracts/message-content';
import { reachedStatus } from './reached-status';
import type { InboundEvent, MessageEvent } from './inbound-event';
import { address, addressesOf, contactRef } from './normalize-contact';
import { normalizeContent, normalizeFiles } from './normalize-content';
import type { ItemParser, Rejection, WireItem } from './item-parser';
import { asArray, asInstant, asKey, asObject, asText, cleanText, type WireObject } from './wire';

/** One element of `messages[]`. */
export const normalizeInboundMessage: ItemParser = (wire) => normalizeMessage(wire, 'inbound');

/** One element of `message_echoes[]`: sent by the business from the phone app. */
export const normalizeEcho: ItemParser = (wire) => normalizeMessage(wire, 'outbound');

export function normalizeMessage(wire: WireItem, direction: MessageEvent['direction']): InboundEvent | Rejection {
  const { item, source, receivedAt, isHistory } = wire;
  const wamid = asKey(item.id);
  const type = asText(item.type) ?? 'unknown';
  if (wamid === null) return { reason: 'malformed', details: 'A message needs an id.' };
  const occurredAt = asInstant(item.timestamp, receivedAt);

  const change = changeOf(type, item);
  if (change) {
    return isComplete(change)
      ? { ...change, source, wamid, occurredAt }
      : { reason: 'malformed', details: `"${type}" needs original_message_id and, for an edit, the new message.` };
  }

  const groupId = asText(item.group_id);
  const contact = groupId === null ? personOf(wire, direction) : groupRef(groupId);
  if (!contact) return { reason: 'no_identity', details: 'Nothing names the person: no phone and no user id.' };

  const context = asObject(item.context);
  const content = normalizeContent(type, item);
  return {
    kind: 'message',
    source,
    occurredAt,
    wamid,
    direction,
    author: direction === 'inbound' ? (type === 'system' ? 'system' : 'contact') : 'phone-app',
    type,
    content,
    files: normalizeFiles(type, item),
    // A depth that JSON.parse takes can be too deep to write: that throws, and the item is quarantined.
    raw: cleanText(JSON.stringify(item)),
    contact,
    replyToWamid: asKey(context?.id),
    targetWamid: asKey(asObject(item.reaction)?.message_id),
    forwarded: context?.forwarded === true || context?.frequently_forwarded === true,
    participant: groupId === null ? null : (asKey(item.from, 190) ?? asKey(item.from_user_id, 190)),
    referral: referralOf(item),
    product: productOf(context),
    isHistory,
    reached: direction === 'outbound' ? reachedStatus(item.history_context) : null,
  };
}

function referralOf({ referral }: WireObject): Referral | null {
  const source = asObject(referral);
  if (!source) return null;
  return {
    sourceType: asText(source.source_type),
    sourceUrl: asText(source.source_url),
    headline: asText(source.headline),
    body: asText(source.body),
  };
}

function productOf(context: WireObject | null): ReferredProduct | null {
  const product = asObject(context?.referred_product);
  const retailerId = asText(product?.product_retailer_id);
  return product && retailerId !== null ? { catalogId: asText(product.catalog_id), retailerId } : null;
}

type Change =
  | { readonly kind: 'edit'; readonly targetWamid: string; readonly content: MessageContent }
  | { readonly kind: 'revoke'; readonly targetWamid: string };

/** As read: what is missing is null. */
type IncompleteChange = { readonly [Key in keyof Change]: Change[Key] | null } & { readonly content?: MessageContent | null };

/** Edits and revokes change their target; they are no messages of their own. Null for messages. */
function changeOf(type: string, item: WireObject): IncompleteChange | null {
  if (type === 'edit') {
    const edit = asObject(item.edit);
    const edited = asObject(edit?.message);
    const content = edited && normalizeContent(asText(edited.type) ?? 'unknown', edited);
    return { kind: 'edit', targetWamid: asKey(edit?.original_message_id), content };
  }
  if (type === 'revoke') return { kind: 'revoke', targetWamid: asKey(asObject(item.revoke)?.original_message_id) };
  return null;
}

function isComplete(change: IncompleteChange): change is Change {
  return change.targetWamid !== null && (change.kind === 'revoke' || change.content !== null);
}

function personOf({ item, value }: WireItem, direction: MessageEvent['direction']) {
  if (direction === 'outbound') {
    return contactRef({ waId: item.to, userId: item.to_user_id, parentUserId: item.to_parent_user_id }, value);
  }
  const sender = { waId: item.from ?? sharedNumber(item), userId: item.from_user_id, parentUserId: item.from_parent_user_id };
  const renamed = newNamesOf(item);
  return renamed.length === 0 ? contactRef(sender, value) : contactRef(byKind(renamed), value, withoutSame(addressesOf(sender), renamed));
}

/**
 * The own number that a person gave on request. A card without that mark may be of anybody. `origin` stands on the
 * card or on the message (reference section 2.2).
 */
function sharedNumber(item: WireObject): unknown {
  const card = asArray(item.contacts)
    .map(asObject)
    .find((each) => (asText(each?.origin) ?? asText(item.origin)) === 'contact_request');
  const [phone] = asArray(card?.phones).map(asObject);
  return phone?.wa_id;
}

/** A system message tells the new number or user id; the sender's fields hold the old ones (reference 2.5). */
function newNamesOf(item: WireObject): ContactAddress[] {
  const system = asObject(item.system);
  const kind = asText(system?.type);
  if (!system || (kind !== 'user_changed_number' && kind !== 'user_changed_user_id')) return [];
  return [address('bsuid', system.user_id), address('wa_id', system.wa_id), address('parent_bsuid', system.parent_user_id)].filter(
    (candidate) => candidate !== null,
  );
}

function byKind(addresses: readonly ContactAddress[]) {
  const received = (kind: ContactAddress['kind']) => addresses.find((candidate) => candidate.kind === kind)?.received;
  return { waId: received('wa_id'), userId: received('bsuid'), parentUserId: received('parent_bsuid') };
}

function withoutSame(addresses: readonly ContactAddress[], others: readonly ContactAddress[]): ContactAddress[] {
  return addresses.filter(({ kind, value }) => !others.some((other) => other.kind === kind && other.value === value));
}

function groupRef(groupId: string) {
  const group = contactAddress('group', groupId);
  return group && { addresses: [group], formerAddresses: [], profileName: null, username: null };
}
