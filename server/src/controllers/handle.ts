import type { Core } from '@strapi/strapi';

import type { Endpoint, ParsedRequest, ResponseOf } from '../../../contracts/endpoint';
import { errorCodes } from '../../../contracts/error-codes';
import type { ErrorResponse } from '../../../contracts/error-response';
import { describeError, prefixed } from '../services/logger';
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
      if (!(error instanceof WhatsAppError)) {
        prefixed(strapi.log).error(`${endpoint.method} ${endpoint.path} failed: ${describeError(error)}`);
      }
      const refusal = error instanceof WhatsAppError ? error : INTERNAL;
      context.status = refusal.status;
      context.body = toErrorResponse(refusal);
    }
  };
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
