import { z } from 'zod';

import type { Endpoint, ParsedRequest } from '../../../contracts/endpoint';
import { errorCodes } from '../../../contracts/error-codes';
import { WhatsAppError } from '../services/whatsapp-error';

interface RawRequest {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

/**
 * Parses a request with its contract.
 * @throws WhatsAppError 400 that names every field and what is wrong with it
 */
export function parseRequest<E extends Endpoint>(endpoint: E, { params, query, body }: RawRequest): ParsedRequest<E> {
  return {
    params: parse('params', endpoint.params, params),
    query: parse('query', endpoint.query ?? NOTHING, query),
    body: parse('body', endpoint.body, body ?? {}),
  } as ParsedRequest<E>;
}

/** Unknown parameters are refused, not ignored: a client that thinks it filters must not get everything. */
const NOTHING = z.strictObject({});

function parse(part: string, schema: z.ZodType | undefined, value: unknown): unknown {
  if (!schema) return undefined;
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issues = result.error.issues.map((issue) => ({ path: [part, ...issue.path.map(String)], message: issue.message }));
  const text = issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
  throw new WhatsAppError(errorCodes.invalidRequest, text, { status: 400, details: { errors: issues } });
}
