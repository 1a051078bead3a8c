import { isObject, type WireObject } from '../../wire';
import { jsonValuesIn, piecesOf } from '../readable-texts';
import type { Row } from './stage';

const nameFields = [
  'name',
  'title',
  'model',
  'question',
  'label',
  'nombre',
  'titulo',
  'título',
  'modelo',
  'pregunta',
  'headline',
  'heading',
];
const hiddenFields = /^(id|documentId|document_id|locale|slug|source|key|type|status|score|createdAt|updatedAt|publishedAt|__.*)$/;
const longestFact = 280;
const mostFacts = 4;

/** The rows in the result of a search, however they are wrapped. */
export function rowsIn(result: string): Row[] {
  if (isFailure(result)) return [];
  const values = jsonValuesIn(result);
  if (values.length > 0) return values.flatMap(rowsOf);
  const text = piecesOf(result).join(' ').trim();
  return text === '' || saysNothing(text) ? [] : [{ name: undefined, facts: [shortened(text)], values: {} }];
}

/** A tool that was called wrongly, or could not do its work. */
export function isFailure(result: string): boolean {
  const [value] = jsonValuesIn(result);
  if (isObject(value)) return 'error' in value || value['ok'] === false || value['isError'] === true;
  return /^\W*(error|invalid|not (allowed|available|found|possible)|unknown|failed)\b/i.test(result);
}

function rowsOf(value: unknown): Row[] {
  if (typeof value === 'string') return rowsIn(value);
  if (Array.isArray(value)) return value.flatMap(rowsOf);
  if (!isObject(value) || 'error' in value) return [];
  const inner = Object.values(value).filter((each) => Array.isArray(each) || isObject(each));
  const lists = Object.values(value).filter((each) => Array.isArray(each));
  if (!hasName(value) && lists.length > 0) return lists.flatMap(rowsOf);
  if (!hasName(value) && inner.length > 0) return inner.flatMap(rowsOf);
  const row = describe(value);
  return row.name === undefined && row.facts.length === 0 ? [] : [row];
}

function hasName(value: WireObject): boolean {
  return nameFields.some((field) => typeof value[field] === 'string');
}

function describe(value: WireObject): Row {
  const nameField = nameFields.find((field) => typeof value[field] === 'string' && value[field] !== '');
  const facts = Object.entries(value)
    .filter(([field]) => field !== nameField && !hiddenFields.test(field))
    .flatMap(([field, fact]) => factOf(field, fact));
  return { name: nameField === undefined ? undefined : String(value[nameField]), facts: facts.slice(0, mostFacts), values: value };
}

/** Texts speak for themselves; a number needs its field's name. */
function factOf(field: string, fact: unknown): string[] {
  if (typeof fact === 'number') return [`${field.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/_/g, ' ')}: ${fact}`];
  if (typeof fact !== 'string' || fact.trim() === '') return [];
  return [shortened(fact)];
}

function saysNothing(text: string): boolean {
  return /^\W*(null|none|nothing\b.*|no (results?|rows?|matches|content)\b.*|not found\W*|empty)$/is.test(text);
}

function shortened(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain.length > longestFact ? `${plain.slice(0, longestFact - 1)}…` : plain;
}
