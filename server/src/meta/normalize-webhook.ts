import { normalizeBookName } from './normalize-book-name';
import { normalizeCall } from './normalize-call';
import { historyParts, reportedError } from './normalize-history';
import { normalizeEcho, normalizeInboundMessage } from './normalize-message';
import { normalizePreference, normalizeUserIdUpdate } from './normalize-contact-update';
import { normalizeTemplateNotice } from './normalize-template-notice';
import { normalizeStatus } from './normalize-status';
import type { InboundEvent, RejectedItem } from './inbound-event';
import type { ItemParser, Rejection, WireItem } from './item-parser';
import { asArray, asInstant, asObject, asText, shownWord } from './wire';

export interface NormalizedWebhook {
  readonly events: readonly InboundEvent[];
  readonly rejected: readonly RejectedItem[];
}

/** The arrays of a `value`: their presence decides, not the field (reference section 1.3). */
const PARSERS: Readonly<Record<string, ItemParser>> = {
  messages: normalizeInboundMessage,
  message_echoes: normalizeEcho,
  statuses: normalizeStatus,
  state_sync: normalizeBookName,
  calls: normalizeCall,
  user_id_update: normalizeUserIdUpdate,
  user_preferences: normalizePreference,
};

/** Parts of a `value` that are no items. */
const NOT_ITEMS = new Set(['messaging_product', 'metadata', 'contacts']);

/** Account-level fields whose news we read from Meta again, instead of believing an old copy. */
const REFRESH_FIELDS: Readonly<Record<string, 'template' | 'phone-number'>> = {
  message_template_status_update: 'template',
  message_template_quality_update: 'template',
  message_template_components_update: 'template',
  template_category_update: 'template',
  phone_number_quality_update: 'phone-number',
  phone_number_name_update: 'phone-number',
};

/**
 * Takes a webhook apart, each item on its own: one bad item never takes its neighbours with it.
 * @param envelope the parsed body
 * @param receivedAt epoch milliseconds
 */
export function normalizeWebhook(envelope: unknown, receivedAt: number): NormalizedWebhook {
  const events: InboundEvent[] = [];
  const rejected: RejectedItem[] = [];
  const body = asObject(envelope);
  if (!body || !Array.isArray(body.entry)) {
    const details = 'Expected an object with the list "entry".';
    return { events, rejected: [{ path: '', kind: 'body', reason: 'not_an_envelope', details }] };
  }

  const take = (path: string, kind: string, parse: () => InboundEvent | Rejection) => {
    const outcome = attempt(parse);
    if ('kind' in outcome) events.push(outcome);
    else rejected.push({ path, kind, ...outcome });
  };

  for (const { path, entry, change } of changesOf(body.entry)) {
    const value = asObject(change?.value);
    const field = asText(change?.field) ?? 'unknown';
    if (!entry || !change || !value) {
      rejected.push({ path, kind: field, reason: 'malformed', details: 'Expected entry.changes[].value to be an object.' });
      continue;
    }
    const phoneNumberId = asText(asObject(value.metadata)?.phone_number_id);
    const source = { wabaId: asText(entry.id) ?? '', phoneNumberId, field };

    const refresh = Object.hasOwn(REFRESH_FIELDS, field) ? REFRESH_FIELDS[field] : undefined;
    if (refresh) {
      const occurredAt = asInstant(entry.time, receivedAt);
      const base = { source: { ...source, path }, occurredAt };
      take(path, field, () =>
        refresh === 'template' ? { ...base, kind: refresh, notice: normalizeTemplateNotice(value) } : { ...base, kind: refresh },
      );
    }
    let items = refresh ? 1 : 0;
    for (const [part, list] of Object.entries(value)) {
      const isKnown = Object.hasOwn(PARSERS, part);
      if (NOT_ITEMS.has(part) || (!Array.isArray(list) && !isKnown)) continue;
      if (!Array.isArray(list)) {
        items += 1;
        rejected.push({ path: `${path}.value.${part}`, kind: `${field}.${part}`, reason: 'malformed', details: 'Expected a list.' });
        continue;
      }
      const parser = isKnown ? PARSERS[part] : undefined;
      list.forEach((element, index) => {
        items += 1;
        const itemPath = `${path}.value.${part}.${index}`;
        const wire = { value, source: { ...source, path: itemPath }, receivedAt };
        const kind = `${field}.${part}`;
        if (part === 'history') for (const each of historyParts(element, wire, itemPath)) take(each.path, kind, each.parse);
        else if (part === 'errors') take(itemPath, kind, () => reportedError(element));
        else take(itemPath, kind, () => parseItem(parser, element, { ...wire, isHistory: field === 'history' }));
      });
    }
    if (items === 0) {
      rejected.push({ path, kind: field, reason: 'not_handled', details: `The field "${shownWord(field)}" is not handled.` });
    }
  }
  return { events, rejected };
}

function parseItem(parser: ItemParser | undefined, element: unknown, context: Omit<WireItem, 'item'>): InboundEvent | Rejection {
  if (!parser) return { reason: 'not_handled', details: 'This part is not handled by this version.' };
  const item = asObject(element);
  if (!item) return { reason: 'malformed', details: 'Expected an object.' };
  return parser({ ...context, item });
}

function attempt(parse: () => InboundEvent | Rejection): InboundEvent | Rejection {
  try {
    return parse();
  } catch (error) {
    // Not its message, which may quote what a customer wrote.
    return { reason: 'malformed', details: `The item could not be read${error instanceof Error ? ` (${error.name})` : ''}.` };
  }
}

function* changesOf(entries: readonly unknown[]) {
  for (const [entryIndex, entryValue] of entries.entries()) {
    const entry = asObject(entryValue);
    const changes = asArray(entry?.changes);
    if (changes.length === 0) yield { path: `entry.${entryIndex}`, entry, change: null };
    for (const [changeIndex, change] of changes.entries()) {
      yield { path: `entry.${entryIndex}.changes.${changeIndex}`, entry, change: asObject(change) };
    }
  }
}
