import { isObject, objectIn, objectsIn, type WireObject } from '../wire';

const deepest = 6;

/** The smallest value that fits a JSON schema, for calls of a tool of which nothing else is known. */
export function exampleOf(schema: WireObject, depth = 0): unknown {
  if (schema['const'] !== undefined) return schema['const'];
  if (Array.isArray(schema['enum'])) return schema['enum'][0] as unknown;
  const choice = [...objectsIn(schema, 'anyOf'), ...objectsIn(schema, 'oneOf'), ...objectsIn(schema, 'allOf')][0];
  if (choice !== undefined && depth < deepest) return exampleOf(choice, depth + 1);
  switch (typeOf(schema)) {
    case 'string':
      return exampleText(schema);
    case 'integer':
    case 'number':
      return typeof schema['minimum'] === 'number' ? schema['minimum'] : 1;
    case 'boolean':
      return true;
    case 'null':
      return null;
    case 'array':
      return exampleList(schema, depth);
    default:
      return exampleObject(schema, depth);
  }
}

function typeOf({ type, items }: WireObject): unknown {
  if (Array.isArray(type)) return type.find((each) => each !== 'null');
  return type ?? (items === undefined ? 'object' : 'array');
}

function exampleText({ format, minLength, maxLength }: WireObject): string {
  if (format === 'uri' || format === 'url') return 'https://example.org/';
  const text = 'Hello'.padEnd(typeof minLength === 'number' ? minLength : 0, '!');
  return typeof maxLength === 'number' ? text.slice(0, maxLength) : text;
}

function exampleList(schema: WireObject, depth: number): unknown[] {
  const least = typeof schema['minItems'] === 'number' ? schema['minItems'] : 1;
  const items = objectIn(schema, 'items') ?? { type: 'string' };
  return depth >= deepest ? [] : Array.from({ length: least }, () => exampleOf(items, depth + 1));
}

function exampleObject(schema: WireObject, depth: number): WireObject {
  const properties = objectIn(schema, 'properties') ?? {};
  const required: unknown[] = Array.isArray(schema['required']) ? schema['required'] : [];
  if (depth >= deepest) return {};
  return Object.fromEntries(
    Object.entries(properties)
      .filter(([name, property]) => required.includes(name) && isObject(property))
      .map(([name, property]) => [name, exampleOf(isObject(property) ? property : {}, depth + 1)]),
  );
}
