import { objectIn, objectsIn, textIn, type WireObject } from '../../wire';
import type { ModelTool } from '../model-request';
import { mentions, plainWords } from './plain-words';

/** What one argument of a tool may be, and what is said about each. */
export interface Choice {
  value: string;
  words: string;
}

/** @param about texts that may say more of the values, such as the system's */
export function choicesOf({ description, parameters }: ModelTool, name: string, about: string): Choice[] {
  const schema = objectIn(objectIn(parameters, 'properties') ?? {}, name);
  if (schema === undefined) return [];
  const text = [textIn(schema, 'description') ?? '', description].join('\n');
  const values = valuesIn(schema);
  const named = values.length > 0 ? values : valuesNamedIn(text);
  return named.map((value) => ({ value, words: plainWords(`${wordsOf(value)} ${linesWith(`${text}\n${about}`, value)}`) }));
}

/** The choice of which most of the phrases are said; undefined where none is. */
export function bestChoice(choices: readonly Choice[], phrases: readonly string[]): Choice | undefined {
  const ranked = choices
    .map((choice) => ({ choice, score: mentions(choice.words, phrases) }))
    .filter(({ score }) => score > 0)
    .sort((first, second) => second.score - first.score);
  return ranked[0]?.choice;
}

function valuesIn(schema: WireObject): string[] {
  const list: unknown[] = Array.isArray(schema['enum']) ? schema['enum'] : [];
  const single = schema['const'] === undefined ? [] : [schema['const']];
  const nested = [...objectsIn(schema, 'anyOf'), ...objectsIn(schema, 'oneOf')].flatMap(valuesIn);
  return [...list, ...single, ...nested].filter((value) => typeof value === 'string');
}

/** Without a list in the schema: what stands before a colon or dash in the description, as in `main: Main shop`. */
function valuesNamedIn(text: string): string[] {
  return [...text.matchAll(/(?:^|[\n;,])[\s*"`'-]*([\w-]{1,64})["`']?\s*(?::|=|–|—| - )/g)].flatMap((match) => match[1] ?? []);
}

/** `openingHours` and `opening_hours` are two words each. */
function wordsOf(value: string): string {
  return value.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[_.:-]/g, ' ');
}

/** What is said of a value stands behind it, as in `main: Main shop` or `main = Main shop`. */
function linesWith(text: string, value: string): string {
  const isSaidOf = new RegExp(`(?<![\\w-])${value.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}["'\`]?\\s*(?::|=|–|—| - )`);
  return text
    .split(/\n|;|\s\|\s/)
    .filter((line) => isSaidOf.test(line))
    .join(' ');
}
