import { MASK } from '../../../domain/masking';
import { changeShape, entryShape, envelopeShape, type Rule, type Shape } from './redaction-shape';
import { asArray, asObject } from './wire';

export interface RedactedWebhook {
  /** One for each change of the request: its path and its JSON, indented. */
  readonly changes: readonly { readonly path: string; readonly json: string }[];
  /** Something was left out. */
  readonly isCut: boolean;
}

/** Of a list so many are shown, and those that `mustShow` names besides. */
const MAX_ELEMENTS = 20;
const MAX_CHANGES = 20;
const MAX_NODES = 6_000;
const MAX_DEPTH = 24;
const MAX_KEYS = 100;
const MAX_JSON = 60_000;
const MORE = '…';

/** Meta's keys. Any other may be something that a person typed. */
const KEY = /^[a-z][a-z0-9_]{0,47}$/;

/**
 * A webhook as people may see it: keys and structure stay, values only where `redaction-shape` names the place as
 * harmless. So what Meta adds tomorrow is masked until somebody looked at it.
 * @param body as parsed
 * @param mustShow paths such as `entry.0.changes.2.value.messages.17` that are not to be left out
 */
export function redactWebhook(body: unknown, mustShow: readonly string[] = []): RedactedWebhook {
  const budget: Budget = { nodes: MAX_NODES, isCut: false, mustShow };
  const places = placesOf(body);
  const shown = select(places, ({ path }) => isOnTheWay(path, mustShow), MAX_CHANGES);
  if (shown.length < places.length) budget.isCut = true;
  const changes = shown.map(({ path, value, shape }) => {
    const json = JSON.stringify(redact(value, shape, { path, depth: 0, budget }), null, 2);
    if (json.length <= MAX_JSON) return { path, json };
    budget.isCut = true;
    return { path, json: `${json.slice(0, MAX_JSON)}\n${MORE}` };
  });
  return { changes, isCut: budget.isCut };
}

interface Budget {
  nodes: number;
  isCut: boolean;
  readonly mustShow: readonly string[];
}

interface Place {
  readonly path: string;
  readonly value: unknown;
  readonly shape: Shape;
}

/** The changes of a webhook; an entry without changes, or a body that is no webhook, as a whole. */
function placesOf(body: unknown): Place[] {
  const entries = asObject(body)?.entry;
  if (!Array.isArray(entries) || entries.length === 0) return [{ path: '', value: body, shape: envelopeShape }];
  return entries.flatMap((entry: unknown, index): Place[] => {
    const path = `entry.${index}`;
    const changes = asArray(asObject(entry)?.changes);
    if (changes.length === 0) return [{ path, value: entry, shape: entryShape }];
    return changes.map((value, change) => ({ path: `${path}.changes.${change}`, value, shape: changeShape }));
  });
}

interface At {
  readonly path: string;
  readonly depth: number;
  readonly budget: Budget;
}

function redact(value: unknown, rule: Rule | undefined, at: At): unknown {
  const { budget, depth } = at;
  budget.nodes -= 1;
  if (value === null || value === undefined) return null;
  if (typeof value !== 'object') return typeof rule === 'function' ? rule(value) : masked(value);
  if (budget.nodes <= 0 || depth >= MAX_DEPTH) {
    budget.isCut = true;
    return MORE;
  }
  return Array.isArray(value) ? redactList(value, rule, at) : redactObject(value as Record<string, unknown>, rule, at);
}

function redactList(list: readonly unknown[], rule: Rule | undefined, { path, depth, budget }: At): unknown[] {
  const elements = list.map((value, index) => ({ value, path: `${path}.${index}`, index }));
  const shown = select(elements, (element) => isOnTheWay(element.path, budget.mustShow), MAX_ELEMENTS);
  if (shown.length < elements.length) budget.isCut = true;
  const redacted: unknown[] = [];
  let next = 0;
  for (const element of shown) {
    if (element.index > next) redacted.push(`${MORE} ${element.index - next} more`);
    redacted.push(redact(element.value, rule, { path: element.path, depth: depth + 1, budget }));
    next = element.index + 1;
  }
  if (next < list.length) redacted.push(`${MORE} ${list.length - next} more`);
  return redacted;
}

function redactObject(object: Record<string, unknown>, rule: Rule | undefined, { path, depth, budget }: At): Record<string, unknown> {
  const shape = typeof rule === 'object' ? rule : null;
  const keys = Object.keys(object);
  if (keys.length > MAX_KEYS) budget.isCut = true;
  const redacted: Record<string, unknown> = {};
  let hidden = 0;
  for (const key of keys.slice(0, MAX_KEYS)) {
    const own = shape && Object.hasOwn(shape, key) ? shape[key] : undefined;
    let name = key;
    if (!KEY.test(key)) {
      hidden += 1;
      name = hidden === 1 ? MASK : `${MASK} ${hidden}`;
    }
    redacted[name] = redact(object[key], own, { path: `${path}.${key}`, depth: depth + 1, budget });
  }
  return redacted;
}

/** What kind of value stood there is worth knowing: a number in place of a text is why many items are set aside. */
export function masked(value: unknown): string {
  if (value === '') return '';
  return typeof value === 'string' ? MASK : `${MASK} (${typeof value})`;
}

/** The first ones, and whatever is on the way to something that must be shown. */
function select<T>(list: readonly T[], isNeeded: (element: T) => boolean, most: number): T[] {
  return list.length <= most ? [...list] : list.filter((element, index) => index < most || isNeeded(element));
}

function isOnTheWay(path: string, mustShow: readonly string[]): boolean {
  return mustShow.some((shown) => shown === path || shown.startsWith(`${path}.`));
}
