import { codePointLength } from '../../contracts/message-limits';
import type { TemplateComponent, TemplateDraft } from '../../contracts/template';
import { tooLong, type TemplateProblem } from './problem';

interface TextRules {
  readonly draft: TemplateDraft;
  readonly limit: number;
  /** @default any number */
  readonly variables?: number;
  /** A header takes no line break, no emoji and no formatting. */
  readonly isHeader?: boolean;
}

type Path = readonly (string | number)[];

const VARIABLE = /\{\{([^{}]*)\}\}/g;

/** A text with variables: its length, where they stand, how they are called, and whether each has a sample. */
export function textProblems(component: TemplateComponent, path: Path, rules: TextRules): TemplateProblem[] {
  const text = component.text ?? '';
  const at = [...path, 'text'];
  if (!text.trim()) return [{ path: at, code: 'required', message: 'Write a text.' }];
  const length = codePointLength(text);
  const problems: TemplateProblem[] = length > rules.limit ? [tooLong(at, { length, limit: rules.limit })] : [];
  if (rules.isHeader && /[\n*_~`]|\p{Extended_Pictographic}/u.test(text)) {
    problems.push({ path: at, code: 'not_allowed', message: 'A header takes no line break, no emoji and no formatting.' });
  }
  return [...problems, ...variableProblems(text, at, rules), ...sampleProblems(component, path, rules)];
}

/** Names of the variables in a text, each once and in order. */
export function variableNames(text: string | undefined): string[] {
  return [...new Set([...(text ?? '').matchAll(VARIABLE)].map((match) => (match[1] ?? '').trim()))];
}

function variableProblems(text: string, path: Path, { draft, variables, isHeader }: TextRules): TemplateProblem[] {
  const names = variableNames(text);
  const problems: TemplateProblem[] = [];
  if (variables !== undefined && names.length > variables) {
    problems.push({ path, code: 'too_many', message: `There can be at most ${variables} variable here.` });
  }
  if (!isHeader && /^\s*\{\{[^{}]*\}\}|\{\{[^{}]*\}\}\s*$/.test(text)) {
    problems.push({ path, code: 'variable_at_edge', message: 'A variable can stand neither first nor last. Write words around it.' });
  }
  if (/\}\}\s*\{\{/.test(text)) {
    problems.push({ path, code: 'variables_adjacent', message: 'Two variables cannot stand side by side. Write words between them.' });
  }
  const wrong = names.filter((name) => !isGoodName(name, draft.parameterFormat));
  if (wrong.length > 0) {
    const form = draft.parameterFormat === 'NAMED' ? 'a name of lower-case letters, digits and _' : 'a number such as {{1}}';
    problems.push({ path, code: 'variable_name', message: `A variable must be ${form}. Change: ${wrong.join(', ')}.` });
  } else if (draft.parameterFormat === 'POSITIONAL' && !isConsecutive(names)) {
    problems.push({ path, code: 'variables_not_in_order', message: 'Number the variables {{1}}, {{2}}, … without a gap.' });
  }
  return problems;
}

function isGoodName(name: string, format: TemplateDraft['parameterFormat']): boolean {
  return format === 'NAMED' ? /^[a-z_][a-z0-9_]*$/.test(name) : /^[1-9]\d*$/.test(name);
}

function isConsecutive(names: readonly string[]): boolean {
  const numbers = names.map(Number).sort((left, right) => left - right);
  return numbers.every((number, index) => number === index + 1);
}

/** Meta wants a sample for each variable: without one the template is rejected. */
function sampleProblems(component: TemplateComponent, path: Path, { draft }: TextRules): TemplateProblem[] {
  const names = variableNames(component.text);
  const samples = samplesOf(component, draft.parameterFormat);
  const without = names.filter((name) => !samples[name]?.trim());
  return without.length === 0
    ? []
    : [{ path: [...path, 'example'], code: 'example_missing', message: `Give Meta a sample for: ${without.join(', ')}.` }];
}

/** Samples of a header's or body's variables, by name. */
export function samplesOf(component: TemplateComponent, format: TemplateDraft['parameterFormat']): Record<string, string> {
  const example = (component.example ?? {}) as Record<string, unknown>;
  const isHeader = component.type.toUpperCase() === 'HEADER';
  if (format === 'NAMED') {
    const named = example[isHeader ? 'header_text_named_params' : 'body_text_named_params'];
    return Object.fromEntries(
      (Array.isArray(named) ? (named as { param_name?: unknown; example?: unknown }[]) : []).map((sample) => [
        String(sample.param_name),
        wordsOf(sample.example),
      ]),
    );
  }
  const list: unknown = isHeader ? example.header_text : (example.body_text as unknown[] | undefined)?.[0];
  const values = Array.isArray(list) ? (list as unknown[]) : [];
  return Object.fromEntries(values.map((value, index) => [String(index + 1), wordsOf(value)]));
}

/** A header with a file needs a sample of it: one of ours, or a handle of Meta's. */
export function exampleProblems(component: TemplateComponent, path: Path): TemplateProblem[] {
  const example = (component.example ?? {}) as { media?: unknown; header_handle?: unknown };
  const isThere = typeof example.media === 'string' || (Array.isArray(example.header_handle) && example.header_handle.length > 0);
  return isThere ? [] : [{ path: [...path, 'example'], code: 'example_missing', message: 'Choose a file as a sample for Meta.' }];
}

function wordsOf(sample: unknown): string {
  return typeof sample === 'string' || typeof sample === 'number' ? String(sample) : '';
}
