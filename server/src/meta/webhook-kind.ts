import type { WebhookKind } from '../../../contracts/webhook-log';
import type { InboundEvent, RejectedItem } from './inbound-event';

/** What a webhook holds, for the log. */
export interface WebhookSummary {
  readonly kind: WebhookKind;
  /** Meta's word, such as `text` or `delivered`; null where it holds several. */
  readonly detail: string | null;
}

/** A word of Meta's; nothing that somebody typed. */
const WORD = /^[A-Za-z][A-Za-z0-9_]{0,31}$/;

export function summarizeWebhook(events: readonly InboundEvent[], rejected: readonly RejectedItem[]): WebhookSummary {
  const [first, ...others] = [...events.map(ofEvent), ...rejected.map(ofRejected)];
  if (!first) return { kind: 'other', detail: null };
  const isSame = others.every(({ kind }) => kind === first.kind);
  const isAlike = others.every(({ detail }) => detail === first.detail);
  return { kind: isSame ? first.kind : 'several', detail: isSame && isAlike ? first.detail : null };
}

function ofEvent(event: InboundEvent): WebhookSummary {
  switch (event.kind) {
    case 'message':
      return ofMessage(event);
    case 'status':
      return { kind: 'status', detail: event.report.status };
    case 'edit':
    case 'revoke':
      return { kind: 'change', detail: event.kind };
    case 'identity':
    case 'book-name':
    case 'preference':
      return { kind: 'contact', detail: word(event.source.field) };
    case 'template':
      return { kind: 'template', detail: word(event.source.field) };
    case 'phone-number':
      return { kind: 'number', detail: word(event.source.field) };
  }
}

function ofMessage({ type, direction, isHistory }: Extract<InboundEvent, { kind: 'message' }>): WebhookSummary {
  if (type === 'call') return { kind: 'call', detail: null };
  if (isHistory) return { kind: 'history', detail: null };
  return { kind: direction === 'outbound' ? 'echo' : 'message', detail: word(type) };
}

/** `kind` of a rejected item is its field, and the part of the value where it stood: `messages.statuses`. */
function ofRejected({ kind: place }: RejectedItem): WebhookSummary {
  const [field = '', part = ''] = place.split('.');
  return { kind: KIND_OF_PART.get(part) ?? KIND_OF_FIELD.get(field) ?? 'other', detail: part === '' ? word(field) : null };
}

const KIND_OF_PART = new Map<string, WebhookKind>([
  ['messages', 'message'],
  ['statuses', 'status'],
  ['message_echoes', 'echo'],
  ['history', 'history'],
  ['state_sync', 'contact'],
  ['user_id_update', 'contact'],
  ['user_preferences', 'contact'],
  ['calls', 'call'],
]);

/** Of the fields of reference section 1.7 those that stand alone. */
const KIND_OF_FIELD = new Map<string, WebhookKind>([
  ['messages', 'message'],
  ['smb_message_echoes', 'echo'],
  ['history', 'history'],
  ['smb_app_state_sync', 'contact'],
  ['calls', 'call'],
  ['account_update', 'account'],
  ['account_alerts', 'account'],
  ['account_review_update', 'account'],
  ['business_capability_update', 'account'],
  ['business_username_update', 'account'],
  ['business_username_updates', 'account'],
  ['security', 'account'],
  ['message_template_status_update', 'template'],
  ['message_template_quality_update', 'template'],
  ['message_template_components_update', 'template'],
  ['template_category_update', 'template'],
  ['phone_number_quality_update', 'number'],
  ['phone_number_name_update', 'number'],
]);

function word(text: string): string | null {
  return WORD.test(text) ? text : null;
}
