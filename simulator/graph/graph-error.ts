import { randomBytes } from 'node:crypto';
import type { WireObject } from '../wire';
import { describeCode } from './error-catalogue';

interface Particulars {
  /** Goes into `error_data.details`. */
  details?: string | undefined;
  /** In place of the catalogue's title with its `(#code)`. */
  message?: string;
  subcode?: number;
  type?: string;
  status?: number;
  /** For the eyes of a person; management calls have it. */
  userTitle?: string;
  userMessage?: string;
}

/** A refusal that reaches the client in Meta's envelope. */
export class GraphError extends Error {
  readonly status: number;
  readonly code: number;
  private readonly particulars: Particulars;

  constructor(code: number, particulars: Particulars = {}) {
    const entry = describeCode(code);
    super(particulars.message ?? `(#${code}) ${entry.title}`);
    this.code = code;
    this.status = particulars.status ?? entry.status;
    this.particulars = { details: entry.details, ...particulars };
  }

  toBody(): WireObject {
    const { details, subcode, type = 'OAuthException', userTitle, userMessage } = this.particulars;
    return {
      error: {
        message: this.message,
        type,
        code: this.code,
        ...(details === undefined ? {} : { error_data: { messaging_product: 'whatsapp', details } }),
        ...(subcode === undefined ? {} : { error_subcode: subcode }),
        ...(userTitle === undefined ? {} : { is_transient: false, error_user_title: userTitle, error_user_msg: userMessage }),
        fbtrace_id: createTraceId(),
      },
    };
  }
}

export function createTraceId(): string {
  return `A${randomBytes(16).toString('base64url')}`;
}
