import { capitalized } from '../../../components/format/capitalized';
import type { Template } from '../../../../../contracts/template';
import { unsupportedPart } from '../../../../../domain/template-needs';

/** One name in all its languages. */
export interface TemplateGroup {
  readonly name: string;
  readonly title: string;
  readonly category: string | null;
  readonly languages: readonly Template[];
  /** Why none of the languages can be sent; null when one can. */
  readonly obstacle: TemplateObstacle | null;
}

export type TemplateObstacle =
  | { readonly kind: 'status'; readonly status: string; readonly reason: string | null }
  | { readonly kind: 'unsupported'; readonly part: string };

interface GroupOptions {
  readonly search: string;
  /** The contact's; its templates come first. */
  readonly language: string | null;
}

/** By name; what can be sent first, the contact's language first; the others stay visible with their reason. */
export function templateGroups(templates: readonly Template[], { search, language }: GroupOptions): TemplateGroup[] {
  const byName = new Map<string, Template[]>();
  for (const template of templates) byName.set(template.name, [...(byName.get(template.name) ?? []), template]);
  const wanted = search.trim().toLocaleLowerCase();
  return [...byName]
    .map(([name, languages]) => toGroup(name, inContactsLanguage(languages, language)))
    .filter(({ name, title, languages }) =>
      [name, title, ...languages.map(bodyOf)].some((text) => text.toLocaleLowerCase().includes(wanted)),
    )
    .sort(
      (a, b) =>
        Number(a.obstacle !== null) - Number(b.obstacle !== null) ||
        Number(isIn(b, language)) - Number(isIn(a, language)) ||
        a.name.localeCompare(b.name),
    );
}

/** One name's languages: what can be sent first, then the contact's own. */
export function inContactsLanguage(templates: readonly Template[], language: string | null): Template[] {
  return [...templates].sort(
    (a, b) =>
      Number(templateObstacle(a) !== null) - Number(templateObstacle(b) !== null) ||
      Number(isSameLanguage(b.language, language)) - Number(isSameLanguage(a.language, language)) ||
      a.language.localeCompare(b.language),
  );
}

function isIn({ languages }: TemplateGroup, language: string | null): boolean {
  return languages.some((template) => isSameLanguage(template.language, language));
}

function isSameLanguage(a: string, b: string | null): boolean {
  const base = (code: string) => code.toLowerCase().split(/[-_]/)[0];
  return b !== null && base(a) === base(b);
}

export function templateObstacle(template: Template): TemplateObstacle | null {
  if (template.status !== 'APPROVED') return { kind: 'status', status: template.status, reason: template.reason };
  const part = unsupportedPart(template);
  return part === null ? null : { kind: 'unsupported', part };
}

/** `order_update` reads as "Order update". */
export function templateTitle(name: string): string {
  const words = name.replace(/_+/g, ' ').trim();
  return capitalized(words);
}

function toGroup(name: string, languages: readonly Template[]): TemplateGroup {
  const best = languages[0];
  return {
    name,
    title: templateTitle(name),
    category: best?.category ?? null,
    languages,
    obstacle: best ? templateObstacle(best) : null,
  };
}

function bodyOf({ components }: Template): string {
  return components.find(({ type }) => type.toUpperCase() === 'BODY')?.text ?? '';
}
