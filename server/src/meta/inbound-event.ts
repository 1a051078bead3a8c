import type { AuthorKind, MessageDirection } from '../../../contracts/message';
import type { MessageContent, ReferredProduct, Referral } from '../../../contracts/message-content';
import type { ContactAddress } from '../../../domain/contact-address';
import type { ReachedStatus, StatusReport } from '../../../domain/message-status';
import type { WireFile } from './wire-file';

/** Where an item stood in its webhook. */
export interface ItemSource {
  /** Such as `entry.0.changes.2.value.messages.17`. */
  readonly path: string;
  readonly wabaId: string;
  /** Null for account-level fields. */
  readonly phoneNumberId: string | null;
  readonly field: string;
}

/** Who an item speaks of. */
export interface ContactRef {
  /** How the person is known now; the first is the strongest. Never empty. */
  readonly addresses: readonly ContactAddress[];
  /** Names of the same person that no longer hold, e.g. the number before a change. */
  readonly formerAddresses: readonly ContactAddress[];
  readonly profileName: string | null;
  readonly username: string | null;
}

interface ItemBase {
  readonly source: ItemSource;
  /** From the payload, epoch milliseconds. */
  readonly occurredAt: number;
}

export interface MessageEvent extends ItemBase {
  readonly kind: 'message';
  readonly wamid: string;
  readonly direction: Exclude<MessageDirection, 'internal'>;
  readonly author: AuthorKind;
  /** Meta's word as received. */
  readonly type: string;
  readonly content: MessageContent;
  /** What `content` names and is still at Meta. */
  readonly files: readonly WireFile[];
  /** The item as JSON text. */
  readonly raw: string;
  readonly contact: ContactRef;
  readonly replyToWamid: string | null;
  /** What a reaction points at. */
  readonly targetWamid: string | null;
  readonly forwarded: boolean;
  /** Who wrote, inside a group. */
  readonly participant: string | null;
  /** The advertisement or post that the customer came from. */
  readonly referral: Referral | null;
  /** The product of the catalogue that is asked about. */
  readonly product: ReferredProduct | null;
  /** From before the number was connected: no news. */
  readonly isHistory: boolean;
  /** How far an outbound message had come, as the history tells. */
  readonly reached: ReachedStatus | null;
}

export interface StatusEvent extends ItemBase {
  readonly kind: 'status';
  readonly wamid: string;
  /** Our own id, if Meta sent it back. */
  readonly correlationId: string | null;
  /** Whom the message went to, as far as Meta says. */
  readonly recipients: readonly ContactAddress[];
  readonly report: StatusReport;
}

export interface EditEvent extends ItemBase {
  readonly kind: 'edit';
  readonly wamid: string;
  readonly targetWamid: string;
  readonly content: MessageContent;
}

export interface RevokeEvent extends ItemBase {
  readonly kind: 'revoke';
  readonly wamid: string;
  readonly targetWamid: string;
}

/** Two names of one person became known, e.g. `user_id_update`. */
export interface IdentityEvent extends ItemBase {
  readonly kind: 'identity';
  readonly contact: ContactRef;
}

/** The phone app's address book names a person. */
export interface BookNameEvent extends ItemBase {
  readonly kind: 'book-name';
  readonly contact: ContactRef;
  /** Null: taken out of the book, which forgets nothing here. */
  readonly name: string | null;
}

/** The contact wants no marketing (`stop`), or wants it again. */
export interface PreferenceEvent extends ItemBase {
  readonly kind: 'preference';
  readonly contact: ContactRef;
  readonly optedOut: boolean;
}

/** A template changed at Meta: read the templates again. */
export interface TemplateEvent extends ItemBase {
  readonly kind: 'template';
  readonly notice: TemplateNotice | null;
}

/** Meta's reason for a status, which its list does not repeat. */
export interface TemplateNotice {
  readonly name: string;
  readonly language: string;
  /** Meta's word. */
  readonly status: string;
  readonly text: string;
}

/** The number's quality, limit or name changed at Meta: read the number again. */
export interface PhoneNumberEvent extends ItemBase {
  readonly kind: 'phone-number';
}

export type InboundEvent =
  MessageEvent | StatusEvent | EditEvent | RevokeEvent | IdentityEvent | BookNameEvent | PreferenceEvent | TemplateEvent | PhoneNumberEvent;

export const rejectionReasons = [
  /** The body is no JSON in UTF-8. */
  'not_json',
  /** JSON, but not `{ object, entry: [{ changes }] }`. */
  'not_an_envelope',
  /** A field or part that this version does not handle; replay after an update. */
  'not_handled',
  /** An item without what it needs, e.g. an id. */
  'malformed',
  /** Meta says that something went wrong, e.g. with the account. */
  'reported_error',
  /** Nothing says who wrote. */
  'no_identity',
  'foreign_waba',
  'foreign_number',
  /** Merging it failed again and again. */
  'failed',
  /** It is for nobody, and settled as it comes. */
  'dashboard_test',
] as const;
export type RejectionReason = (typeof rejectionReasons)[number];

export interface RejectedItem {
  readonly path: string;
  /** Field and kind of the item, for the log. */
  readonly kind: string;
  readonly reason: RejectionReason;
  readonly details: string | null;
}
