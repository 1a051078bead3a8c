import type { Template, TemplateComponent } from '../template';
import type { WireObject } from '../wire';
import { lengthOf, onlyKeys, optionalFlag, optionalText, pathOf, textAt, unfit, wordAt, type Place } from './place';
import { checkComponents } from './template/components';
import type { Drafting } from './template/drafting';
import { tooLong } from './template/refusal';
import { withShownForms } from './template/shown-forms';

const keys = ['name', 'language', 'category', 'parameter_format', 'components', 'message_send_ttl_seconds', 'allow_category_change'];
const longestName = 512;

const day = 24 * 60 * 60;
const lifetimes: Record<string, { from: number; to: number }> = {
  AUTHENTICATION: { from: 30, to: 900 },
  UTILITY: { from: 30, to: day / 2 },
  MARKETING: { from: day / 2, to: 30 * day },
};

export type TemplateDraft = Pick<
  Template,
  'name' | 'language' | 'category' | 'parameter_format' | 'components' | 'message_send_ttl_seconds'
>;

/**
 * Checks the body of `POST /{waba}/message_templates` as Meta would, and throws a `GraphError` where it refuses.
 * Whether the name is free depends on what there is already: see `create-template.ts`.
 */
export function checkTemplate(body: WireObject, { handles }: Pick<Drafting, 'handles'>): TemplateDraft {
  const template: Place = { value: body, path: '' };
  onlyKeys(template, [...keys, 'access_token']);
  const name = checkName(template);
  const language = textAt(template, 'language');
  if (!/^[a-z]{2,3}(_[A-Z]{2,3})?$/.test(language)) throw unfit('language', `is not a supported language: "${language}".`);
  const category = wordAt(template, 'category', ['marketing', 'utility', 'authentication']).toUpperCase();
  const format = body['parameter_format'] === undefined ? 'positional' : wordAt(template, 'parameter_format', ['positional', 'named']);
  optionalFlag(template, 'allow_category_change');
  const ttl = checkLifetime(template, category);
  checkComponents(template, { category, isNamed: format === 'named', handles });
  return {
    name,
    language,
    category,
    parameter_format: format === 'named' ? 'NAMED' : 'POSITIONAL',
    components: withShownForms(body['components'] as TemplateComponent[]),
    ...(ttl === undefined ? {} : { message_send_ttl_seconds: ttl }),
  };
}

function checkName(template: Place): string {
  const name = textAt(template, 'name');
  if (lengthOf(name) > longestName) throw tooLong('The name', longestName);
  if (!/^[a-z0-9_]+$/.test(name)) throw unfit('name', 'can have lower-case letters, digits and underscores only.');
  return name;
}

function checkLifetime(template: Place, category: string): number | undefined {
  const { message_send_ttl_seconds: seconds } = template.value;
  if (seconds === undefined) return undefined;
  const { from, to } = lifetimes[category] ?? { from: 0, to: 0 };
  const isLongest = seconds === -1 && category !== 'MARKETING';
  if (typeof seconds === 'number' && Number.isInteger(seconds) && (isLongest || (seconds >= from && seconds <= to))) return seconds;
  throw unfit(pathOf(template, 'message_send_ttl_seconds'), `must be from ${from} to ${to} for ${category}.`);
}

/** Only what an edit may name: name and language stay. */
export function onlyEditable(body: WireObject): void {
  const place: Place = { value: body, path: '' };
  onlyKeys(place, ['components', 'category', 'message_send_ttl_seconds', 'parameter_format', 'access_token']);
  optionalText(place, 'category');
}
