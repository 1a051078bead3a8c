import axios, { type AxiosInstance, type AxiosRequestConfig, type AxiosResponse } from 'axios';

import { MetaApiError } from './meta-api-error';
import { asObject, asText, type WireObject } from './wire';

export interface GraphPlace {
  /** Such as `https://graph.facebook.com`, without a version. */
  readonly graphApiBaseUrl: string;
  /** Such as `v26.0`. */
  readonly graphApiVersion: string;
}

export interface GraphConnection extends GraphPlace {
  readonly accessToken: string;
}

/** An answer of Meta, or the failure of the request, as it came: what it means is decided elsewhere. */
export type GraphOutcome =
  | { readonly kind: 'answer'; readonly status: number; readonly body: unknown; readonly retryAfterMs: number | undefined }
  | { readonly kind: 'no-answer'; readonly code: string; readonly isBeforeSend: boolean };

export interface GraphClient {
  get(connection: GraphConnection, path: string, query?: Readonly<Record<string, string | number>>): Promise<WireObject>;
  /** Without a token: the query holds what Meta is to believe. @throws MetaApiError in which none of its values stands */
  getAnonymously(place: GraphPlace, path: string, query: Readonly<Record<string, string>>): Promise<WireObject>;
  post(connection: GraphConnection, path: string, body: unknown): Promise<GraphOutcome>;
  /** A change that either happened or did not. @throws MetaApiError */
  change(connection: GraphConnection, request: GraphChange): Promise<WireObject>;
  /** Meta's clock minus ours in milliseconds, to the second, as its newest answer told; null before the first. */
  clockSkewMs(): number | null;
}

export interface GraphChange {
  readonly method: 'POST' | 'DELETE';
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

export const GRAPH_TIMEOUT_MS = 15_000;

/** Nothing left this machine: the connection was refused, or never came to be. */
const BEFORE_SEND = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EADDRNOTAVAIL',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'ERR_INVALID_URL',
  'EPROTO',
]);

/** The handshake failed, so no request was written. */
const TLS_FAILURE = /^ERR_(SSL|TLS)_/;

/** The only door to the Graph API. The token goes to this base URL and nowhere else. */
export function createGraphClient({ timeoutMs = GRAPH_TIMEOUT_MS }: { readonly timeoutMs?: number } = {}): GraphClient {
  const http: AxiosInstance = axios.create({
    timeout: timeoutMs,
    // A redirect could carry the token to another host.
    maxRedirects: 0,
    // So could a path that is an address of its own.
    allowAbsoluteUrls: false,
    validateStatus: () => true,
    headers: { 'User-Agent': 'strapi-plugin-whatsapp' },
  });

  let skewMs: number | null = null;

  async function call(place: GraphPlace & { readonly accessToken?: string }, request: AxiosRequestConfig): Promise<GraphOutcome> {
    const { graphApiBaseUrl, graphApiVersion, accessToken } = place;
    try {
      const response = await http.request({
        ...request,
        baseURL: `${graphApiBaseUrl.replace(/\/+$/, '')}/${graphApiVersion}/`,
        ...(accessToken !== undefined && { headers: { Authorization: `Bearer ${accessToken}` } }),
      });
      skewMs = skewOf(response) ?? skewMs;
      return { kind: 'answer', status: response.status, body: response.data, retryAfterMs: retryAfter(response) };
    } catch (error) {
      const code = asText(asObject(error)?.code) ?? 'UNKNOWN';
      return { kind: 'no-answer', code, isBeforeSend: BEFORE_SEND.has(code) || TLS_FAILURE.test(code) };
    }
  }

  return {
    clockSkewMs: () => skewMs,
    async get(connection, path, query = {}) {
      return bodyOf(await call(connection, { method: 'GET', url: path, params: query }), [connection.accessToken, ...secretsIn(query)]);
    },
    async getAnonymously({ graphApiBaseUrl, graphApiVersion }, path, query) {
      return bodyOf(await call({ graphApiBaseUrl, graphApiVersion }, { method: 'GET', url: path, params: query }), Object.values(query));
    },
    post: (connection, path, body) => call(connection, { method: 'POST', url: path, data: body }),
    async change(connection, { method, path, query = {}, body }) {
      const outcome = await call(connection, { method, url: path, params: query, ...(body !== undefined && { data: body }) });
      return bodyOf(outcome, [connection.accessToken, ...secretsIn(query)]);
    },
  };
}

/** @param secrets what must not stand in the error, should Meta repeat it */
function bodyOf(outcome: GraphOutcome, secrets: readonly string[]): WireObject {
  if (outcome.kind === 'no-answer') throw MetaApiError.unreachable(outcome.code);
  const body = asObject(outcome.body);
  if (outcome.status >= 400 || !body) throw MetaApiError.fromAnswer(outcome.status, outcome.body, secrets);
  return body;
}

const SECRET_PARAMETERS = /token|secret|code|pin/;

function secretsIn(query: Readonly<Record<string, string | number>>): string[] {
  return Object.entries(query).flatMap(([name, value]) => (SECRET_PARAMETERS.test(name) ? [String(value)] : []));
}

/** The header tells whole seconds: the middle of one is the best guess. */
function skewOf(response: AxiosResponse): number | null {
  const at = Date.parse(String(response.headers['date'] ?? ''));
  return Number.isNaN(at) ? null : at + 500 - Date.now();
}

function retryAfter(response: AxiosResponse): number | undefined {
  const seconds = Number(response.headers['retry-after']);
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : undefined;
}
