import { isUserId } from './identity';
import { isObject, objectIn, objectsIn, textIn, type WireObject } from './wire';

/** What a webhook posted by hand told the business about a customer's message. */
export interface HeardMessage {
  wamid: string;
  /** The number that it was written to. */
  phoneNumberId: string;
  waId?: string | undefined;
  userId?: string | undefined;
  profileName?: string | undefined;
  writtenAt: number;
}

/**
 * Reads the messages in a webhook body that a test or a demo had delivered as it is. Meta would know
 * of them: they open the window, and the business may mark them as read.
 */
export function hearMessages(body: unknown, isKnownNumber: (phoneNumberId: string) => boolean): HeardMessage[] {
  if (!isObject(body)) return [];
  return objectsIn(body, 'entry')
    .flatMap((entry) => objectsIn(entry, 'changes'))
    .flatMap((change) => {
      const value = objectIn(change, 'value');
      return value === undefined ? [] : [value];
    })
    .filter((value) => isKnownNumber(numberIn(value)))
    .flatMap((value) => objectsIn(value, 'messages').flatMap((message) => hear(message, value)));
}

/** A person is another customer to each number. */
export function heardKey(id: string, phoneNumberId: string): string {
  return `${phoneNumberId} ${id}`;
}

function numberIn(value: WireObject): string {
  return textIn(objectIn(value, 'metadata') ?? {}, 'phone_number_id') ?? '';
}

function hear(message: WireObject, value: WireObject): HeardMessage[] {
  const wamid = textIn(message, 'id');
  const waId = textIn(message, 'from');
  const userId = textIn(message, 'from_user_id');
  const writtenAt = Number(textIn(message, 'timestamp')) * 1000;
  if (wamid === undefined || !Number.isFinite(writtenAt) || 'group_id' in message) return [];
  if (waId === undefined && (userId === undefined || !isUserId(userId))) return [];
  const contact = objectsIn(value, 'contacts').find(
    (each) => (userId !== undefined && each['user_id'] === userId) || (waId !== undefined && each['wa_id'] === waId),
  );
  const profileName = contact && textIn(objectIn(contact, 'profile') ?? {}, 'name');
  return [{ wamid, phoneNumberId: numberIn(value), waId, userId, profileName, writtenAt }];
}
