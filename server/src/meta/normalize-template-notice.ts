import type { TemplateNotice } from './inbound-event';
import { asKey, asNumber, asObject, asText, type WireObject } from './wire';

/** `message_template_status_update`: why a template was rejected, paused or disabled (reference section 1.8). Null: it says nothing. */
export function normalizeTemplateNotice(value: WireObject): TemplateNotice | null {
  const name = asKey(value.message_template_name, 512);
  const language = asKey(value.message_template_language, 16)?.replace('-', '_');
  const status = asKey(value.event, 32);
  const text = noticeText(value);
  return name === null || language === undefined || status === null || text === null ? null : { name, language, status, text };
}

function noticeText({ reason, rejection_info: rejection, other_info: other, disable_info: disabled }: WireObject): string | null {
  const date = asNumber(asObject(disabled)?.disable_date);
  const parts = [
    asText(asObject(rejection)?.reason),
    asText(asObject(rejection)?.recommendation),
    asText(asObject(other)?.description) ?? asText(asObject(other)?.title),
    date === null ? null : new Date(date * 1000).toISOString().slice(0, 10),
  ].filter((part) => part !== null);
  const word = asText(reason);
  if (parts.length > 0) return parts.join(' ');
  return word === null || word === 'NONE' ? null : word;
}
