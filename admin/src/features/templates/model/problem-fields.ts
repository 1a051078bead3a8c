import type { TemplateComponent, TemplateDraft } from '../../../../../contracts/template';
import type { TemplateProblem } from '../../../../../domain/template-rules';
import { typeOf } from './parts';

/** By the form's field, such as `body.text` or `cards.1.buttons.0.url`: what is wrong there, the first thing first. */
export type FieldProblems = Readonly<Record<string, readonly TemplateProblem[]>>;

const names: Readonly<Record<string, string>> = { LIMITED_TIME_OFFER: 'offer', CAROUSEL: 'cards' };

export function problemsByField(problems: readonly TemplateProblem[], draft: TemplateDraft): FieldProblems {
  const byField: Record<string, TemplateProblem[]> = {};
  for (const problem of problems) (byField[fieldOf(problem.path, draft)] ??= []).push(problem);
  return byField;
}

/** Where a path of the rules stands in the form. A part that is missing as a whole is shown at the body. */
export function fieldOf(path: TemplateProblem['path'], { components }: TemplateDraft): string {
  if (path[0] !== 'components') return String(path[0] ?? 'body.text');
  return inComponents(path.slice(1), components) ?? 'body.text';
}

function inComponents([index, ...rest]: TemplateProblem['path'], components: readonly TemplateComponent[]): string | null {
  const component = typeof index === 'number' ? components[index] : undefined;
  if (!component) return null;
  const type = typeOf(component);
  const name = names[type] ?? type.toLowerCase();
  if (type === 'CAROUSEL' && rest[0] === 'cards') return inCards(rest.slice(1), component);
  // The list of buttons and the offer's words are inside of a key of the same name.
  const inner = rest[0] === 'buttons' || rest[0] === 'limited_time_offer' ? rest.slice(1) : rest;
  return [name, ...inner].join('.');
}

function inCards([index, ...rest]: TemplateProblem['path'], carousel: TemplateComponent): string {
  if (index === undefined) return 'cards';
  const components = (carousel.cards?.[Number(index)]?.components ?? []) as TemplateComponent[];
  const inner = rest[0] === 'components' ? inComponents(rest.slice(1), components) : null;
  return ['cards', index, ...(inner === null ? [] : [inner])].join('.');
}

/** An empty form is not wrong yet: what is still missing is said once somebody asks. */
export function shownProblems(fields: FieldProblems, isAsked: boolean): FieldProblems {
  if (isAsked) return fields;
  const typed = Object.entries(fields).map(
    ([field, problems]) => [field, problems.filter(({ code }) => code !== 'required' && code !== 'example_missing')] as const,
  );
  return Object.fromEntries(typed.filter(([, problems]) => problems.length > 0));
}
