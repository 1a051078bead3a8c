import { contactAddress, type ContactAddress } from '../../../../domain/contact-address';
import type { InboundEvent, RejectedItem } from '../../meta/inbound-event';
import { normalizeWebhook } from '../../meta/normalize-webhook';
import { parseWebhookBody } from '../../meta/parse-webhook-body';
import { removeItems } from '../../meta/remove-items';
import { asText, type WireObject } from '../../meta/wire';
import type { Tombstone } from '../../repositories/erasure-repository';
import type { ErasureHashes } from './erasure-key';

/** Who and what is erased, by hash. */
export interface Erased {
  readonly hashes: ErasureHashes;
  readonly tombstones: ReadonlyMap<string, Tombstone>;
  /** Somebody with this name (by hash) is here again, having written anew. */
  readonly isBack: (hash: string) => boolean;
}

/** True for what speaks of an erased person and is from before the erasure, and for news of an erased message. */
export function isErased(event: InboundEvent, erased: Erased): boolean {
  switch (event.kind) {
    case 'message':
      return hasErasedWamid(event.wamid, erased) || namesErased(event.contact, event.occurredAt, erased);
    case 'identity':
    case 'book-name':
    case 'preference':
      return namesErased(event.contact, event.occurredAt, erased);
    case 'status':
      return hasErasedWamid(event.wamid, erased) || event.recipients.some((address) => isOfErased(address, event.occurredAt, erased));
    case 'edit':
    case 'revoke':
      return hasErasedWamid(event.targetWamid, erased);
    case 'template':
    case 'phone-number':
      return false;
  }
}

/** All hashes that a webhook's events could be erased by. */
export function hashesOf(events: readonly InboundEvent[], hashes: ErasureHashes): string[] {
  return events.flatMap((event) => {
    const { addresses, wamids } = namesIn(event);
    return [...addresses.map((address) => hashes.identity(address)), ...wamids.map((wamid) => hashes.wamid(wamid))];
  });
}

interface Names {
  readonly addresses: readonly ContactAddress[];
  readonly wamids: readonly string[];
}

function namesIn(event: InboundEvent): Names {
  switch (event.kind) {
    case 'message':
      return { addresses: addressesOf(event.contact), wamids: [event.wamid] };
    case 'identity':
    case 'book-name':
    case 'preference':
      return { addresses: addressesOf(event.contact), wamids: [] };
    case 'status':
      return { addresses: event.recipients, wamids: [event.wamid] };
    case 'edit':
    case 'revoke':
      return { addresses: [], wamids: [event.targetWamid] };
    case 'template':
    case 'phone-number':
      return { addresses: [], wamids: [] };
  }
}

/**
 * The bytes of a webhook without what is erased; null when nothing in it is. What is no JSON is emptied where
 * `mentions` says so.
 */
export function withoutErased(
  body: Buffer,
  { receivedAt, erased, mentions }: { readonly receivedAt: number; readonly erased: Erased; readonly mentions: (text: string) => boolean },
): Buffer | null {
  let json: unknown;
  try {
    json = parseWebhookBody(body);
  } catch {
    return mentions(body.toString('latin1')) ? Buffer.from('') : null;
  }
  const { events, rejected } = normalizeWebhook(json, receivedAt);
  const paths = new Set([
    ...events.filter((event) => isErased(event, erased)).map(({ source }) => source.path),
    ...rejected.filter((item) => mentions(JSON.stringify(at(json, item)))).map(({ path }) => path),
  ]);
  const cleaned = removeItems(json, paths, (contact) => isErasedContact(contact, receivedAt, erased));
  const text = JSON.stringify(cleaned);
  return text === JSON.stringify(json) ? null : Buffer.from(text);
}

function isErasedContact(contact: WireObject, receivedAt: number, erased: Erased): boolean {
  const { wa_id: waId, user_id: userId, parent_user_id: parentId } = contact;
  const named = [
    contactAddress('wa_id', asText(waId) ?? ''),
    contactAddress('bsuid', asText(userId) ?? ''),
    contactAddress('parent_bsuid', asText(parentId) ?? ''),
  ];
  return named.some((address) => address !== null && isErasedAddress(address, receivedAt, erased));
}

function namesErased(
  contact: { addresses: readonly ContactAddress[]; formerAddresses: readonly ContactAddress[] },
  at: number,
  erased: Erased,
): boolean {
  return addressesOf(contact).some((address) => isErasedAddress(address, at, erased));
}

/** A portfolio's id names many people. */
function isErasedAddress(address: ContactAddress, at: number, { hashes, tombstones }: Erased): boolean {
  if (address.kind === 'parent_bsuid') return false;
  const tombstone = tombstones.get(hashes.identity(address));
  return tombstone !== undefined && at <= tombstone.erasedAt;
}

/** A status of a message whose row went before Meta told its id: it can only be known by the recipient. */
function isOfErased(address: ContactAddress, at: number, erased: Erased): boolean {
  if (isErasedAddress(address, at, erased)) return true;
  const hash = erased.hashes.identity(address);
  return address.kind !== 'parent_bsuid' && erased.tombstones.has(hash) && !erased.isBack(hash);
}

function hasErasedWamid(wamid: string, { hashes, tombstones }: Erased): boolean {
  return tombstones.has(hashes.wamid(wamid));
}

function addressesOf({ addresses, formerAddresses }: { addresses: readonly ContactAddress[]; formerAddresses: readonly ContactAddress[] }) {
  return [...addresses, ...formerAddresses];
}

/** What stands at an item's path. */
function at(json: unknown, { path }: RejectedItem): unknown {
  const found = path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | null | undefined)?.[key], json);
  return found ?? null;
}
