import type { SendFailureCategory } from '../../../domain/send-failure';
import { failureOf } from './error-catalogue';
import { asNumber, asObject, asText } from './wire';

/** A request to Meta that did not succeed. The message never holds the token or the request's content. */
export class MetaApiError extends Error {
  readonly code: number | null;
  readonly subcode: number | null;
  readonly status: number | null;
  readonly details: string | null;
  readonly category: SendFailureCategory;
  readonly fbtraceId: string | null;

  private constructor(message: string, fields: Omit<MetaApiError, keyof Error | 'logLine'>) {
    super(message);
    this.name = 'MetaApiError';
    this.code = fields.code;
    this.subcode = fields.subcode;
    this.status = fields.status;
    this.details = fields.details;
    this.category = fields.category;
    this.fbtraceId = fields.fbtraceId;
  }

  /** For logs: codes and ids, no words that could quote a person. */
  get logLine(): string {
    if (this.status === null) return `Meta could not be reached (${this.details ?? 'unknown'})`;
    return `Meta answered ${this.status}, code ${this.code ?? 'none'}, subcode ${this.subcode ?? 'none'}, fbtrace_id ${this.fbtraceId ?? 'none'}`;
  }

  /** An answer with Meta's envelope, or a page from the edge (reference section 7.1). */
  static fromAnswer(status: number, body: unknown, secrets: readonly string[] = []): MetaApiError {
    const words = (value: unknown) => withoutSecrets(value, secrets);
    const error = asObject(asObject(body)?.error);
    const code = asNumber(error?.code);
    if (!error || code === null) {
      return new MetaApiError(`Meta answered ${status} without a reason.`, {
        code: null,
        subcode: null,
        status,
        details: null,
        category: status >= 500 || status === 429 ? 'transient' : 'content',
        fbtraceId: null,
      });
    }
    return new MetaApiError(words(error.message) ?? `Meta answered ${status}.`, {
      code: Math.trunc(code),
      subcode: asNumber(error.error_subcode),
      status,
      details: words(asObject(error.error_data)?.details) ?? words(error.error_data) ?? words(error.error_user_msg),
      category: failureOf(Math.trunc(code)),
      fbtraceId: asText(error.fbtrace_id),
    });
  }

  static unreachable(code: string): MetaApiError {
    return new MetaApiError(`Meta could not be reached (${code}). Check the network and graphApiBaseUrl.`, {
      code: null,
      subcode: null,
      status: null,
      details: code,
      category: 'not-sent',
      fbtraceId: null,
    });
  }
}

/** Meta repeats a token that it cannot read. */
function withoutSecrets(value: unknown, secrets: readonly string[]): string | null {
  const text = asText(value)?.replace(/\bEAA[A-Za-z0-9]{16,}/g, '[token]') ?? null;
  return secrets.reduce((rest, secret) => (secret.length < 8 ? rest : (rest?.replaceAll(secret, '[secret]') ?? null)), text);
}
