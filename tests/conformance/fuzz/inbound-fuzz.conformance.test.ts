import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { normalizeWebhook } from '../../../server/src/meta/normalize-webhook';
import { corpusDir, corpusWebhooks } from '../../helpers/corpus';
import { dice, type Dice } from '../../helpers/seeded';

const RUNS = Number(process.env.FUZZ_RUNS ?? 100_000);
const SEED = Number(process.env.FUZZ_SEED ?? 20_261_124);
const RECEIVED_AT = Date.UTC(2026, 10, 24);
/** As JSON: each use is a value of its own. */
const STRANGE: readonly string[] = [
  null,
  true,
  false,
  0,
  -1,
  1e308,
  '',
  ' ',
  '\u0000',
  '\ud800',
  '😀',
  [],
  {},
  [[]],
  [null],
  { a: [] },
  '9'.repeat(400),
  '__proto__',
  'constructor',
  'wamid.1',
  '1790000000',
].map((value: unknown) => JSON.stringify(value));
const KEYS = [
  'id',
  'type',
  'from',
  'messages',
  'statuses',
  'history',
  'threads',
  'calls',
  'errors',
  'state_sync',
  'value',
  'field',
  'message',
  '__proto__',
];

const isRecord = (one: unknown): one is Record<string, unknown> => typeof one === 'object' && one !== null && !Array.isArray(one);

const strange = (random: Dice): unknown => JSON.parse(random.pick(STRANGE));

/** Changes a copy at one to four random places: gone, strange, twice, renamed, swapped. */
function mutate(body: string, random: Dice): unknown {
  const copy: unknown = JSON.parse(body);
  for (let change = random.int(1, 4); change > 0; change -= 1) {
    let node: unknown = copy;
    for (let depth = random.int(0, 9); depth > 0; depth -= 1) {
      const inner =
        isRecord(node) || Array.isArray(node) ? Object.values(node).filter((each) => typeof each === 'object' && each !== null) : [];
      if (inner.length === 0) break;
      node = random.pick(inner);
    }
    if (Array.isArray(node)) changeList(node, random);
    else if (isRecord(node)) changeRecord(node, random);
  }
  return copy;
}

function changeList(list: unknown[], random: Dice): void {
  if (random.chance(0.4)) {
    list.push(list.length > 0 && random.chance(0.6) ? JSON.parse(JSON.stringify(random.pick(list)) ?? 'null') : strange(random));
  } else if (list.length > 0) list.splice(random.int(0, list.length - 1), 1, strange(random));
}

function changeRecord(record: Record<string, unknown>, random: Dice): void {
  const keys = Object.keys(record);
  const key = keys.length > 0 ? random.pick(keys) : 'id';
  const how = random.int(0, 3);
  if (how === 0) delete record[key];
  else if (how === 1) record[key] = strange(random);
  else if (how === 2) {
    Object.defineProperty(record, random.pick(KEYS), {
      value: record[key] ?? strange(random),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  } else record[key] = [record[key]];
}

/** Elements of the lists of every value, counted without the plugin's help. */
function countItems(body: unknown): number {
  const entries = isRecord(body) && Array.isArray(body.entry) ? (body.entry as unknown[]) : [];
  let count = 0;
  for (const one of entries) {
    const changes = isRecord(one) && Array.isArray(one.changes) ? (one.changes as unknown[]) : [];
    for (const each of changes) {
      const value = isRecord(each) ? each.value : null;
      if (!isRecord(value)) continue;
      for (const [key, list] of Object.entries(value)) {
        if (Array.isArray(list) && !['contacts', 'metadata', 'messaging_product'].includes(key)) count += list.length;
      }
    }
  }
  return count;
}

const fixtures = path.join(__dirname, '../../fixtures/webhooks');
const own = readdirSync(fixtures).map((name) => JSON.parse(readFileSync(path.join(fixtures, name), 'utf8')) as unknown);
/** Meta's examples too, where they are there: this suite can do without. */
const bodies = [...own, ...(existsSync(corpusDir) ? corpusWebhooks().map(({ body }) => body) : [])].map((body) => JSON.stringify(body));

test(`${RUNS} webhooks, changed at random (FUZZ_SEED=${SEED}): nothing throws, nothing is lost`, () => {
  const random = dice(SEED);
  for (let run = 0; run < RUNS; run += 1) {
    const body = mutate(random.pick(bodies), random);
    const { events, rejected } = normalizeWebhook(body, RECEIVED_AT);
    const items = countItems(body);
    if (events.length + rejected.length < items) {
      throw new Error(`Run ${run}: ${items} items, ${events.length} events and ${rejected.length} rejections of ${JSON.stringify(body)}`);
    }
    for (const { kind, occurredAt } of events) {
      if (typeof kind !== 'string' || !Number.isSafeInteger(occurredAt)) throw new Error(`Run ${run}: ${JSON.stringify(body)}`);
    }
  }
}, 300_000);
