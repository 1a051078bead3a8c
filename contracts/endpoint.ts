import { z } from 'zod';

/** Strapi's document id: 24 lower-case letters and digits. */
export const documentId = z.string().regex(/^[a-z0-9]{24}$/, 'must be a document id');

/** ISO 8601 in UTC, e.g. `2026-11-24T09:31:00.000Z`. */
export const instant = z.iso.datetime();

export interface Endpoint {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Relative to `/whatsapp`, with Koa parameters such as `:documentId`. */
  readonly path: `/${string}`;
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  readonly response: z.ZodType;
}

/** Declares one route once: server, panel and tests read method, path and shapes from it. */
export function defineEndpoint<const E extends Endpoint>(endpoint: E): E {
  return endpoint;
}

type PartOf<E extends Endpoint, P extends 'params' | 'query' | 'body'> = E[P] extends z.ZodType ? z.output<E[P]> : undefined;

/** What a controller gets after `parseRequest`. */
export interface ParsedRequest<E extends Endpoint> {
  readonly params: PartOf<E, 'params'>;
  readonly query: PartOf<E, 'query'>;
  readonly body: PartOf<E, 'body'>;
}

/** What a caller may put into the body. */
export type BodyOf<E extends Endpoint> = E['body'] extends z.ZodType ? z.input<E['body']> : never;

/** What a caller may put into the query string. */
export type QueryOf<E extends Endpoint> = E['query'] extends z.ZodType ? z.input<E['query']> : never;

export type ResponseOf<E extends Endpoint> = z.output<E['response']>;
