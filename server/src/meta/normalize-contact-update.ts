import { addressesOf, contactRef } from './normalize-contact';
import type { ItemParser } from './item-parser';
import { asInstant, asObject, asText, shownWord } from './wire';

/** `user_id_update`: the business-scoped user id of a person changed (reference section 1.8). */
export const normalizeUserIdUpdate: ItemParser = ({ item, value, source, receivedAt }) => {
  const userId = asObject(item.user_id);
  const parent = asObject(item.parent_user_id);
  const former = addressesOf({ userId: userId?.previous, parentUserId: parent?.previous });
  const contact = contactRef({ waId: item.wa_id, userId: userId?.current, parentUserId: parent?.current }, value, former);
  if (!contact) return { reason: 'no_identity', details: 'user_id.current is missing.' };
  return { kind: 'identity', source, occurredAt: asInstant(item.timestamp, receivedAt), contact };
};

/** `user_preferences`: marketing stopped or resumed by the person. */
export const normalizePreference: ItemParser = ({ item, value: surroundings, source, receivedAt }) => {
  const contact = contactRef({ waId: item.wa_id, userId: item.user_id, parentUserId: item.parent_user_id }, surroundings);
  if (!contact) return { reason: 'no_identity', details: 'Neither wa_id nor user_id is there.' };
  if (asText(item.category) !== 'marketing_messages') {
    return { reason: 'not_handled', details: `The preference "${shownWord(asText(item.category))}" is not handled.` };
  }
  const value = asText(item.value) ?? '';
  // Only a word that we know may lift a stop.
  if (!['stop', 'resume', 'signup'].includes(value)) {
    return { reason: 'not_handled', details: `The preference "${shownWord(value)}" is not known.` };
  }
  const optedOut = value === 'stop';
  return { kind: 'preference', source, occurredAt: asInstant(item.timestamp, receivedAt), contact, optedOut };
};
