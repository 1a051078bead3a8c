import { asArray, asObject, type WireObject } from './wire';

/** Lists of a change's value whose elements speak of people. */
const NOT_ITEMS = new Set(['contacts']);

/**
 * A webhook without some of its items, and without what they leave empty.
 * @param paths of the items, such as `entry.0.changes.2.value.messages.17`
 * @param isGone for an entry of `contacts`: whether the person is to be taken out, unless an item that stays names it
 */
export function removeItems(body: unknown, paths: ReadonlySet<string>, isGone: (contact: WireObject) => boolean): unknown {
  const webhook = asObject(body);
  if (!webhook) return body;
  const entry = asArray(webhook.entry).flatMap((each, index) => withoutItems(each, `entry.${index}`, { paths, isGone }));
  return { ...webhook, entry };
}

interface Removal {
  readonly paths: ReadonlySet<string>;
  readonly isGone: (contact: WireObject) => boolean;
}

function withoutItems(entry: unknown, path: string, removal: Removal): unknown[] {
  const object = asObject(entry);
  if (!object || !Array.isArray(object.changes)) return [entry];
  const changes = object.changes.flatMap((change: unknown, index) => withoutItemsOfChange(change, `${path}.changes.${index}`, removal));
  return changes.length === 0 ? [] : [{ ...object, changes }];
}

function withoutItemsOfChange(change: unknown, path: string, removal: Removal): unknown[] {
  const object = asObject(change);
  const value = asObject(object?.value);
  if (removal.paths.has(path)) return [];
  if (!object || !value) return [change];
  let hasRemoved = false;
  const parts = Object.entries(value).map(([part, list]): [string, unknown] => {
    if (!Array.isArray(list) || NOT_ITEMS.has(part)) return [part, list];
    const kept = prune(list, `${path}.value.${part}`, removal.paths);
    hasRemoved ||= JSON.stringify(kept) !== JSON.stringify(list);
    return [part, kept];
  });
  if (!hasRemoved) return [withoutContacts(object, value, removal)];
  const left = parts.filter(([, list]) => !Array.isArray(list) || list.length > 0);
  const hasItems = left.some(([part, list]) => Array.isArray(list) && !NOT_ITEMS.has(part));
  return hasItems ? [withoutContacts(object, Object.fromEntries(left), removal)] : [];
}

/** History nests lists: a thread without messages goes too, for its id names the person. */
function prune(list: readonly unknown[], path: string, paths: ReadonlySet<string>): unknown[] {
  return list.flatMap((element, index) => {
    const own = `${path}.${index}`;
    if (paths.has(own)) return [];
    const object = asObject(element);
    const nested =
      object && Object.entries(object).find(([part, inner]) => (part === 'threads' || part === 'messages') && Array.isArray(inner));
    if (!object || !nested) return [element];
    const [part, inner] = nested;
    const kept = prune(asArray(inner), `${own}.${part}`, paths);
    return kept.length === 0 && asArray(inner).length > 0 ? [] : [{ ...object, [part]: kept }];
  });
}

function withoutContacts(change: WireObject, value: WireObject, { isGone }: Removal): unknown {
  if (!Array.isArray(value.contacts)) return { ...change, value };
  const { contacts, ...rest } = value;
  const items = JSON.stringify(rest);
  const stays = (contact: unknown) => {
    const object = asObject(contact);
    if (!object || !isGone(object)) return true;
    return [object.wa_id, object.user_id].some((name) => typeof name === 'string' && items.includes(`"${name}"`));
  };
  const kept = (contacts as unknown[]).filter(stays);
  return { ...change, value: kept.length > 0 ? { ...rest, contacts: kept } : rest };
}
