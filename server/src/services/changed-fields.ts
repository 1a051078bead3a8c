/** Which ones, such as `retention.files`; never what they say, since settings hold addresses and texts. */
export function changedFields(before: object, after: object, prefix = ''): string[] {
  const old = new Map<string, unknown>(Object.entries(before));
  return Object.entries(after).flatMap(([key, value]: [string, unknown]) => {
    const was = old.get(key);
    if (isGroup(value) && isGroup(was)) return changedFields(was, value, `${prefix}${key}.`);
    return JSON.stringify(was) === JSON.stringify(value) ? [] : [`${prefix}${key}`];
  });
}

function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
