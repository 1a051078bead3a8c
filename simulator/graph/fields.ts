import type { WireObject } from '../wire';
import { GraphError } from './graph-error';

interface Selection {
  /** Every field of the object; undefined stands for one that has no value at the moment. */
  node: WireObject;
  nodeType: string;
  /** Given when the call names no fields. */
  defaults: string[];
}

/** Picks `?fields=a,b{c}` out of an object; the id is always there. */
export function selectFields(fields: string | null, { node, nodeType, defaults }: Selection): WireObject {
  const names = fields ? topLevelNames(fields) : defaults;
  const chosen: WireObject = {};
  for (const name of names) {
    if (!Object.hasOwn(node, name)) {
      throw new GraphError(100, {
        message: `(#100) Tried accessing nonexisting field (${name}) on node type (${nodeType})`,
      });
    }
    if (node[name] !== undefined) chosen[name] = node[name];
  }
  return { ...chosen, id: node['id'] };
}

function topLevelNames(fields: string): string[] {
  let flat = fields;
  // Innermost brackets first: `a{b{c}}` loses them in two rounds.
  while (/\{[^{}]*\}/.test(flat)) flat = flat.replace(/\{[^{}]*\}/g, '');
  return flat
    .split(',')
    .map((name) => name.replace(/\..*$/, '').trim())
    .filter((name) => name !== '');
}
