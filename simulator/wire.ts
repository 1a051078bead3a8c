/** A JSON object of which nothing is known yet. */
export type WireObject = Record<string, unknown>;

export function isObject(value: unknown): value is WireObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function objectIn(parent: WireObject, name: string): WireObject | undefined {
  const value = parent[name];
  return isObject(value) ? value : undefined;
}

export function textIn(parent: WireObject, name: string): string | undefined {
  const value = parent[name];
  return typeof value === 'string' ? value : undefined;
}

export function objectsIn(parent: WireObject, name: string): WireObject[] {
  const value = parent[name];
  return Array.isArray(value) ? value.filter(isObject) : [];
}
