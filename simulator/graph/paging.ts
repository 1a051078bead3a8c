import type { WireObject } from '../wire';
import type { World } from '../world';
import { GraphError } from './graph-error';
import type { GraphRequest } from './graph-request';

const defaultLimit = 25;
const largestLimit = 100;

/** One page of a list with Meta's cursors; `paging.next` is missing on the last page. */
export function pageOf(world: World, items: WireObject[], request: GraphRequest): WireObject {
  const limit = pageSize(request.query.get('limit'));
  const start = startOf(request.query.get('after'), items.length);
  const data = items.slice(start, start + limit);
  if (data.length === 0) return { data };
  const end = start + data.length;
  const cursors = { before: cursorAt(start), after: cursorAt(end) };
  if (end >= items.length) return { data, paging: { cursors } };
  return { data, paging: { cursors, next: nextUrl(world, request, cursors.after) } };
}

function nextUrl(world: World, { version, path, query }: GraphRequest, after: string): string {
  const url = new URL(`/${version}${path}`, world.url);
  query.forEach((value, name) => url.searchParams.set(name, value));
  url.searchParams.set('after', after);
  return url.href;
}

function pageSize(text: string | null): number {
  if (text === null) return defaultLimit;
  const limit = Number(text);
  if (!Number.isInteger(limit) || limit < 1) {
    throw new GraphError(100, { message: '(#100) Param limit must be a positive integer' });
  }
  return Math.min(limit, largestLimit);
}

function startOf(cursor: string | null, length: number): number {
  if (!cursor) return 0;
  const offset = Number(/^at:(\d+)$/.exec(Buffer.from(cursor, 'base64url').toString())?.[1]);
  if (offset <= length) return offset;
  throw new GraphError(131059, {
    details: 'The paging cursor has expired. Start again without it.',
  });
}

function cursorAt(offset: number): string {
  return Buffer.from(`at:${offset}`).toString('base64url');
}
