const MAX_TEXT = 1_000;
const MAX_JSON = 8_000;

/** Arguments of a tool as the record keeps them: shortened, so that no call can fill the table. */
export function redactArguments(input: unknown): unknown {
  const shortened = shorten(input, 0);
  const json = JSON.stringify(shortened) ?? 'null';
  return json.length <= MAX_JSON ? shortened : { shortened: json.slice(0, MAX_TEXT) };
}

function shorten(value: unknown, depth: number): unknown {
  if (depth > 6) return '…';
  if (typeof value === 'string') return value.length > MAX_TEXT ? `${value.slice(0, MAX_TEXT).toWellFormed()}…` : value.toWellFormed();
  if (Array.isArray(value)) return value.slice(0, 50).map((item: unknown) => shorten(item, depth + 1));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .slice(0, 50)
      .map(([key, field]) => [key, shorten(field, depth + 1)]),
  );
}
