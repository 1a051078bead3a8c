import { MASK, maskPhone, maskUserId, shortenWamid } from '../../../domain/masking';

/** Shows a value that is harmless, or as much of it as may be seen. */
type Keeper = (value: unknown) => string | number | boolean;
/** Rules by key; lists are passed through: the rule holds for each element. */
export interface Shape {
  readonly [key: string]: Rule;
}
export type Rule = Keeper | Shape;

/** A text or number of a form in which nothing personal fits; anything else is masked. */
const form =
  (pattern: RegExp): Keeper =>
  (value) =>
    (typeof value === 'string' || typeof value === 'number') && pattern.test(String(value)) ? value : MASK;
const through =
  (mask: (text: string) => string): Keeper =>
  (value) =>
    typeof value === 'string' || typeof value === 'number' ? mask(String(value)) : MASK;

/** One of Meta's words, or a language tag; never free text. */
const word = form(/^[A-Za-z][A-Za-z0-9_-]{0,59}$/);
const wordOrNumber = form(/^([A-Za-z][A-Za-z0-9_-]{0,59}|-?\d{1,9})$/);
/** Seconds or milliseconds, of this century's first half: longer numbers may be phones. */
const time = form(/^[12]\d{9}(\d{3})?$/);
const count = form(/^-?\d{1,9}$/);
const metaId = form(/^\d{5,25}$/);
/** Of a business. */
const ownPhone = form(/^\+?\d[\d ().-]{4,24}$/);
const templateName = form(/^[a-z0-9_]{1,512}$/);
const mimeType = form(/^[a-z]{2,20}\/[a-z0-9.+-]{1,80}(; ?codecs="?[a-z0-9.]{1,20}"?)?$/i);
/** Ours (`outbox`); other software may put anything here. */
const correlationId = form(/^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|turn-\d+-\d+:\d+)$/i);
const flag: Keeper = (value) => (typeof value === 'boolean' ? value : MASK);

const phone = through(maskPhone);
const userId = through(maskUserId);
const wamid = through(shortenWamid);

const error: Shape = { code: count, error_subcode: count, error_data: { messaging_product: word } };
const file: Shape = { mime_type: mimeType, voice: flag, animated: flag };
const person: Shape = { wa_id: phone, user_id: userId, parent_user_id: userId };

const item: Shape = {
  id: wamid,
  type: word,
  timestamp: time,
  from: phone,
  from_user_id: userId,
  from_parent_user_id: userId,
  to: phone,
  to_user_id: userId,
  to_parent_user_id: userId,
  context: {
    id: wamid,
    from: phone,
    from_user_id: userId,
    from_parent_user_id: userId,
    forwarded: flag,
    frequently_forwarded: flag,
  },
  image: file,
  video: file,
  audio: file,
  document: file,
  sticker: file,
  interactive: { type: word },
  reaction: { message_id: wamid },
  referral: { source_type: word, media_type: word },
  revoke: { original_message_id: wamid },
  system: { ...person, type: word },
  unsupported: { type: word },
  history_context: { status: word },
  errors: error,
  edit: {
    original_message_id: wamid,
    get message(): Shape {
      return item;
    },
  },
};

const status: Shape = {
  id: wamid,
  type: word,
  status: word,
  timestamp: time,
  recipient_id: phone,
  recipient_type: word,
  recipient_user_id: userId,
  parent_recipient_user_id: userId,
  recipient_parent_user_id: userId,
  recipient_participant_id: phone,
  recipient_participant_user_id: userId,
  biz_opaque_callback_data: correlationId,
  conversation: { expiration_timestamp: time, origin: { type: word } },
  pricing: { billable: flag, pricing_model: word, category: word, type: word },
  errors: error,
};

const call: Shape = {
  id: wamid,
  event: word,
  status: word,
  direction: word,
  timestamp: time,
  start_time: time,
  end_time: time,
  duration: count,
  from: phone,
  from_user_id: userId,
  to: phone,
  to_user_id: userId,
  biz_opaque_callback_data: correlationId,
};

/** Fields of accounts, numbers and templates: of the business, not of its customers. */
const ofAccount: Shape = {
  event: word,
  reason: word,
  status: word,
  decision: word,
  country: word,
  display_phone_number: ownPhone,
  phone_number: ownPhone,
  current_limit: word,
  old_limit: word,
  max_daily_conversations_per_business: wordOrNumber,
  max_daily_conversation_per_phone: wordOrNumber,
  max_phone_numbers_per_business: count,
  max_phone_numbers_per_waba: count,
  message_template_id: metaId,
  message_template_name: templateName,
  message_template_language: word,
  message_template_category: word,
  previous_quality_score: word,
  new_quality_score: word,
  previous_category: word,
  new_category: word,
  correct_category: word,
  category_update_timestamp: time,
  disable_info: { disable_date: time },
  other_info: { title: word },
  entity_type: word,
  entity_id: metaId,
  alert_info: { alert_severity: word, alert_status: word, alert_type: word },
  ban_info: { waba_ban_state: word },
  violation_info: { violation_type: word },
  restriction_info: { restriction_type: word, expiration: time },
  waba_info: { waba_id: metaId, owner_business_id: metaId, partner_app_id: metaId },
  disconnection_info: { reason: word, initiated_by: word },
};

const value: Shape = {
  ...ofAccount,
  messaging_product: word,
  metadata: { display_phone_number: ownPhone, phone_number_id: metaId },
  contacts: person,
  messages: item,
  message_echoes: item,
  statuses: status,
  calls: call,
  errors: error,
  history: {
    metadata: { phase: count, chunk_order: count, progress: count },
    threads: { id: phone, context: person, messages: item },
    errors: error,
  },
  state_sync: {
    type: word,
    action: word,
    metadata: { timestamp: time },
    contact: { phone_number: phone, user_id: userId, parent_user_id: userId },
  },
  user_id_update: {
    wa_id: phone,
    timestamp: time,
    user_id: { previous: userId, current: userId },
    parent_user_id: { previous: userId, current: userId },
  },
  user_preferences: { ...person, category: word, value: word, timestamp: time },
};

export const changeShape: Shape = { field: word, value };
export const entryShape: Shape = { id: metaId, time, changes: changeShape };
export const envelopeShape: Shape = { object: word, entry: entryShape };
