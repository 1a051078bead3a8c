import type { ContentSource, ReadableType } from '../../../../../../contracts/content-source';

const KEY_LENGTH = 40;

/** Of a type, with nothing readable yet: fields are ticked one by one. */
export function newSource({ uid, displayName }: Pick<ReadableType, 'uid' | 'displayName'>, taken: readonly string[]): ContentSource {
  return {
    key: freeKey(displayName, taken),
    uid,
    purpose: '',
    fields: [],
    searchFields: [],
    sort: null,
    rows: 5,
    scope: { kind: 'public' },
  };
}

/** "Opening hours" → `opening_hours`, and `opening_hours_2` where that is taken. */
function freeKey(name: string, taken: readonly string[]): string {
  const key = keyOf(name) || 'content';
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? key : `${key.slice(0, KEY_LENGTH - 4)}_${number}`;
    if (!taken.includes(candidate)) return candidate;
  }
}

/** What is typed as a key becomes one: small letters, digits and _, a letter first. */
export function keyOf(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+/, '')
    .slice(0, KEY_LENGTH);
}

/** In the order of the type. What is no longer read is neither searched nor sorted by. */
export function withField(source: ContentSource, type: ReadableType, { name, isOn }: { name: string; isOn: boolean }): ContentSource {
  const fields = type.fields.map((field) => field.name).filter((field) => (field === name ? isOn : source.fields.includes(field)));
  // A field that the type has lost can be taken out too.
  const lost = source.fields.filter((field) => !type.fields.some((known) => known.name === field) && (field !== name || isOn));
  const all = [...fields, ...lost];
  return {
    ...source,
    fields: all,
    searchFields: source.searchFields.filter((field) => all.includes(field)),
    sort: source.sort && all.includes(source.sort.field) ? source.sort : null,
  };
}

/** What can be shown before the form is complete: neither key nor purpose change what is read. Null without a field. */
export function previewable(source: ContentSource): ContentSource | null {
  if (source.fields.length === 0) return null;
  return { ...source, key: source.key || 'content', purpose: source.purpose.trim().length < 3 ? '---' : source.purpose };
}

export interface BindingChoice {
  readonly value: string;
  readonly path: string;
  readonly by: ReadableType['bindings'][number]['by'];
}

export function bindingChoices({ bindings }: Pick<ReadableType, 'bindings'>): BindingChoice[] {
  return bindings.map(({ path, by }) => ({ value: `${path}|${by}`, path, by }));
}
