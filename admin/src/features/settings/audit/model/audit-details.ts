import type { AuditEntry } from '../../../../../../contracts/audit';

type Value = AuditEntry['details'][string];

/** One fact of an entry; `name` finds its words. */
export interface AuditDetail {
  readonly name: string;
  readonly value: string | number | boolean;
}

/** Ids say nothing to a reader, and who was assigned is said by the conversation. */
const hidden = new Set(['webhook', 'messageObject', 'assistant', 'provider', 'retryOf', 'from', 'to', 'user', 'all']);
/** Said by the sentence already. */
const inSentence: Readonly<Record<string, readonly string[]>> = {
  'conversation.archived': ['isArchived'],
  'contact.blocked': ['isBlocked'],
};

/** What is worth reading of an entry's details, in their order. */
export function auditDetails({ action, details }: Pick<AuditEntry, 'action' | 'details'>): AuditDetail[] {
  const said = inSentence[action] ?? [];
  return Object.entries(details).flatMap(([name, value]) => {
    if (hidden.has(name) || said.includes(name) || !isThere(value)) return [];
    return [{ name, value }];
  });
}

function isThere(value: Value): value is string | number | boolean {
  return value !== null && value !== '';
}

/** An act and its opposite have one name: which one it was stands in its details. */
export function auditSentence({ action, details }: Pick<AuditEntry, 'action' | 'details'>): string {
  if (action === 'conversation.archived' && details.isArchived === false) return `${action}.off`;
  if (action === 'contact.blocked' && details.isBlocked === false) return `${action}.off`;
  if (action === 'conversation.assigned' && details.to === null) return `${action}.off`;
  if (action === 'webhook.replayed' && details.all === true) return `${action}.all`;
  return action;
}
