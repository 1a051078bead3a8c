import type { MessageObject } from '../../../../../../contracts/message-object';

/** Those that match, the most used first. */
export function matchingObjects(objects: readonly MessageObject[], search: string): MessageObject[] {
  const wanted = search.trim().toLocaleLowerCase();
  return objects
    .filter(({ name, contents }) => [name, ...textsIn(contents)].some((text) => text.toLocaleLowerCase().includes(wanted)))
    .sort((a, b) => b.usageCount - a.usageCount || a.name.localeCompare(b.name));
}

/** All words of its contents; ids and addresses among them do no harm in a search. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
