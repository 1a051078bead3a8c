import type { Message } from '../customer';
import type { WireObject } from '../wire';
import { checkCommonFields, checkOtherKeys } from './message/common-fields';
import { checkContacts } from './message/contacts';
import { checkInteractive } from './message/interactive';
import { checkLocationMessage } from './message/location';
import type { Checking, LateFailure, MessageLookups } from './message/lookups';
import { checkMediaMessage } from './message/media-object';
import { objectAt, unfit, type Place } from './place';
import { checkReaction } from './message/reaction';
import { parseRecipient, type Recipient } from './message/recipient';
import { checkTemplateMessage } from './message/template-message';
import { checkText } from './message/text';

export interface CheckedMessage {
  type: string;
  recipient: Recipient;
  /** Only of a template message. */
  template: Message['template'];
  /** What lets it fail after it was accepted. */
  failure: LateFailure | undefined;
}

type Check = (message: Place, checking: Checking) => Message['template'] | void;

const checks: Record<string, Check> = {
  audio: (message, checking) => checkMediaMessage(objectAt(message, 'audio'), 'audio', checking),
  contacts: checkContacts,
  document: (message, checking) => checkMediaMessage(objectAt(message, 'document'), 'document', checking),
  image: (message, checking) => checkMediaMessage(objectAt(message, 'image'), 'image', checking),
  interactive: checkInteractive,
  location: checkLocationMessage,
  reaction: checkReaction,
  sticker: (message, checking) => checkMediaMessage(objectAt(message, 'sticker'), 'sticker', checking),
  template: checkTemplateMessage,
  text: checkText,
  video: (message, checking) => checkMediaMessage(objectAt(message, 'video'), 'video', checking),
};

/**
 * Checks the body of `POST /{phone}/messages` as Meta would, and throws a `GraphError` where it refuses.
 * It needs no running simulator: a test may call it as often as it likes.
 */
export function checkMessage(body: WireObject, lookups: MessageLookups): CheckedMessage {
  const message: Place = { value: body, path: '' };
  const type = messageType(message);
  checkOtherKeys(message, type);
  checkCommonFields(message);
  const recipient = parseRecipient(body, lookups.sender);
  const checking: Checking = { ...lookups, failures: [] };
  const template = checks[type]?.(message, checking) ?? undefined;
  return { type, recipient, template, failure: checking.failures[0] };
}

/** Text where no type is given, as the Cloud API has it. */
function messageType({ value }: Place): string {
  const { type: wanted = 'text' } = value;
  const given = typeof wanted === 'string' ? wanted : '';
  const type = given.toLowerCase();
  if (Object.hasOwn(checks, type)) return type;
  const allowed = Object.keys(checks).map((each) => each.toUpperCase());
  throw unfit('type', `must be one of {${allowed.join(', ')}} - got "${given}".`);
}
