import type { Core } from '@strapi/strapi';

import type { Endpoint, ParsedRequest, ResponseOf } from '../../../contracts/endpoint';
import { errorCodes } from '../../../contracts/error-codes';
import type { ErrorResponse } from '../../../contracts/error-response';
import { describeError, prefixed } from '../services/logger';
import { MetaApiError } from '../meta/meta-api-error';
import { WhatsAppError } from '../services/whatsapp-error';
import { actorOf, type AdminContext } from './admin-context';
import { parseRequest } from './parse-request';
import type { Actor } from '../services/inbox-actions';

export interface Handled<E extends Endpoint> extends ParsedRequest<E> {
  readonly actor: Actor;
  readonly context: AdminContext;
}

/** Answers with 200 and the body, or with another status. */
export type Answer<E extends Endpoint> = ResponseOf<E> | { readonly status: number; readonly body: ResponseOf<E> };

/**
 * A controller: parse with the contract → one call → answer. A refusal becomes Strapi's error body with a `code`. Our
 * own trouble is logged by its place only: Strapi would log a driver's message, which quotes what customers wrote.
 */
export function handle<E extends Endpoint>(strapi: Core.Strapi, endpoint: E, run: (request: Handled<E>) => Promise<Answer<E>>) {
  return async (context: AdminContext): Promise<void> => {
    try {
      const parsed = parseRequest(endpoint, { params: context.params, query: context.query, body: context.request.body });
      const answer = await run({ ...parsed, actor: actorOf(context), context });
      if (isWithStatus(answer)) {
        context.status = answer.status;
        context.body = answer.body;
      } else {
        context.body = answer;
      }
    } catch (error) {
      refuse(strapi, context, { error, what: `${endpoint.method} ${endpoint.path}` });
    }
  };
}

/** For answers that are no JSON: only refusals have the common form. */
export function answerSafely<C extends AdminContext>(strapi: Core.Strapi, run: (context: C) => Promise<void>) {
  return async (context: C): Promise<void> => {
    try {
      await run(context);
    } catch (error) {
      refuse(strapi, context, { error, what: `${context.method} ${context.path}` });
    }
  };
}

function refuse(strapi: Core.Strapi, context: AdminContext, { error, what }: { error: unknown; what: string }): void {
  const refusal = toRefusal(error);
  if (!refusal) prefixed(strapi.log).error(`${what} failed: ${describeError(error)}`);
  const { status } = refusal ?? INTERNAL;
  context.status = status;
  context.body = toErrorResponse(refusal ?? INTERNAL);
}

/** Meta's words go on to the person who asked. */
function toRefusal(error: unknown): WhatsAppError | null {
  if (error instanceof WhatsAppError) return error;
  if (!(error instanceof MetaApiError)) return null;
  return new WhatsAppError(errorCodes.metaRefused, error.message, {
    status: 502,
    details: { metaCode: error.code, metaDetails: error.details },
  });
}

const INTERNAL = new WhatsAppError(errorCodes.internal, 'Something went wrong on the server. Try again; its log names the place.', {
  status: 500,
});

function isWithStatus<E extends Endpoint>(answer: Answer<E>): answer is { readonly status: number; readonly body: ResponseOf<E> } {
  return typeof answer === 'object' && answer !== null && 'status' in answer && 'body' in answer;
}

function toErrorResponse({ status, name, code, message, details }: WhatsAppError): ErrorResponse {
  return { data: null, error: { status, name, code, message, details: { code, ...details } } };
}
