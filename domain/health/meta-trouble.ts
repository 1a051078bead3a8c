import type { ConnectionField } from '../../contracts/connection-fields';
import type { Trouble } from '../../contracts/trouble';

/** A refusal of Meta, or no answer at all (`status` null). What ends with 500 and more is no answer either. */
export interface MetaRefusal {
  readonly status: number | null;
  readonly code: number | null;
  readonly subcode: number | null;
  /** Meta's words, without secrets. */
  readonly message: string;
  readonly details: string | null;
}

/** What was asked: it decides which field an unknown object points at. */
export interface Asked {
  readonly field: ConnectionField;
  readonly value: string;
}

/** Meta's codes (reference section 7.2) as a trouble with a name. */
export function metaTrouble(refusal: MetaRefusal, { field, value }: Asked): Trouble {
  const { status, code, subcode, message, details } = refusal;
  const words = details ?? message;
  if (status === null || status >= 500) return bad('meta-unreachable', null, { reason: words });
  if (code === 190 && subcode === 463) return bad('token-expired', 'accessToken', { at: '' });
  if (code === 190 || code === 0 || code === 104) return bad('token-invalid', 'accessToken', { reason: words });
  if (code === 131031 || code === 368) return bad('account-blocked', null, { entity: 'WABA', reason: words, fix: '' });
  if (code === 131037) return bad('number-not-approved', 'phoneNumberId', { nameStatus: 'DECLINED' });
  if (code === 133010 || code === 131045) return bad('number-not-registered', 'phoneNumberId', {});
  if (code === 33 || (code === 100 && (subcode === 33 || field !== 'appSecret'))) return unknownObject(field, value, words);
  if (code !== null && (code === 3 || code === 10 || (code >= 200 && code < 300))) {
    return bad('scope-missing', 'accessToken', { scope: scopeFor(field) });
  }
  return bad('meta-refused', field, { code: code ?? status, message: words });
}

function unknownObject(field: ConnectionField, value: string, words: string): Trouble {
  switch (field) {
    case 'wabaId':
      return bad('account-id-wrong', field, { id: value });
    case 'phoneNumberId':
      return bad('number-id-wrong', field, { id: value });
    case 'appId':
    case 'appSecret':
      return bad('app-id-wrong', 'appId', { id: value });
    default:
      return bad('meta-refused', field, { code: 100, message: words });
  }
}

function scopeFor(field: ConnectionField): string {
  return field === 'phoneNumberId' ? 'whatsapp_business_messaging' : 'whatsapp_business_management';
}

export function bad(code: Trouble['code'], field: ConnectionField | null, params: Trouble['params'] = {}): Trouble {
  return { code, level: 'bad', field, params };
}

export function attention(code: Trouble['code'], field: ConnectionField | null, params: Trouble['params'] = {}): Trouble {
  return { code, level: 'attention', field, params };
}
