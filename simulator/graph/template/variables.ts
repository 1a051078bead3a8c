import { optionalList, optionalObject, type Place } from '../place';
import { refusal, subcodes } from './refusal';

export interface VariableRules {
  isNamed: boolean;
  /** The number under which a wrong form is refused. */
  subcode: number;
  /** Where the examples stand: body_text or header_text. */
  examples: 'body_text' | 'header_text';
}

const placeholder = /\{\{([^{}]*)\}\}/g;

/** The variables of a text, each with a proper name and an example; refuses what Meta would. */
export function checkVariables(component: Place, text: string, rules: VariableRules): string[] {
  const names = [...text.matchAll(placeholder)].map((match) => (match[1] ?? '').trim());
  const rest = text.replace(placeholder, '');
  if (rest.includes('{{') || rest.includes('}}')) throw wrongForm(rules, 'Curly brackets must come in pairs around a variable.');
  if (/\}\}\{\{/.test(text)) throw wrongForm(rules, 'Variables cannot stand next to each other without words between them.');
  if (rules.isNamed) checkNames(names, rules);
  else checkPositions(names, rules);
  const distinct = [...new Set(names)];
  if (distinct.length > 0) checkExamples(component, distinct, rules);
  return distinct;
}

function checkNames(names: string[], rules: VariableRules): void {
  const wrong = names.find((name) => !/^[a-z_][a-z0-9_]*$/.test(name));
  if (wrong !== undefined) throw wrongForm(rules, `"${wrong}" is no name: lower-case letters, digits and underscores only.`);
  if (new Set(names).size < names.length) throw wrongForm(rules, 'The name of each variable must be unique.');
}

function checkPositions(names: string[], rules: VariableRules): void {
  const numbers = [...new Set(names)].map(Number).sort((first, second) => first - second);
  if (numbers.some((number, index) => number !== index + 1)) {
    throw wrongForm(rules, 'Variables must be numbered {{1}}, {{2}} and so on without gaps.');
  }
}

function checkExamples(component: Place, names: string[], { isNamed, examples }: VariableRules): void {
  const example = optionalObject(component, 'example');
  const given = example === undefined ? [] : isNamed ? namedExamples(example, examples) : positionalExamples(example, examples);
  const isComplete = isNamed
    ? names.every((name) => given.includes(name))
    : given.length === names.length && given.every((text) => text !== '');
  if (isComplete) return;
  throw refusal(undefined, {
    title: 'Examples are missing',
    message: `${component.path} needs an example for each of its variables, in ${examples}${isNamed ? '_named_params' : ''}.`,
  });
}

/** One list for a header; for a body, a list of lists. */
function positionalExamples(example: Place, name: string): string[] {
  const list = example.value[name];
  const row: unknown = name === 'body_text' && Array.isArray(list) ? list[0] : list;
  return Array.isArray(row) ? row.map((each) => (typeof each === 'string' ? each : '')) : [];
}

function namedExamples(example: Place, name: string): string[] {
  const list = optionalList(example, `${name}_named_params`) ?? [];
  return list.flatMap(({ value }) =>
    typeof value['example'] === 'string' && value['example'] !== '' ? [String(value['param_name'] as string)] : [],
  );
}

/** Rules that hold for a body only: no variable at its edges, and enough words around them. */
export function checkBalance(text: string): void {
  const trimmed = text.trim();
  if (trimmed.startsWith('{{') || trimmed.endsWith('}}')) {
    throw refusal(subcodes.variableAtTheEdge, {
      title: 'Variables at the edge',
      message: 'The text cannot begin or end with a variable.',
    });
  }
  const variables = [...trimmed.matchAll(placeholder)].length;
  const words = trimmed.split(/\s+/).length;
  // Meta's own measure is not published; clients report twice as many words as variables, and one more.
  if (variables > 0 && words < 2 * variables + 1) {
    throw refusal(subcodes.tooManyVariables, {
      title: 'Too many variables',
      message: 'The text has too many variables for its length.',
    });
  }
}

function wrongForm({ subcode }: VariableRules, message: string): Error {
  return refusal(subcode, { title: 'Variables are not valid', message });
}
