import type { Template } from '../../../../../contracts/template';
import { unsupportedPart } from '../../../../../domain/template-variables';

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

/** By name; what can be sent first, the others stay visible with their reason. */
export function templateGroups(templates: readonly Template[], search: string): TemplateGroup[] {
  const byName = new Map<string, Template[]>();
  for (const template of templates) byName.set(template.name, [...(byName.get(template.name) ?? []), template]);
  const wanted = search.trim().toLocaleLowerCase();
  return [...byName]
    .map(([name, languages]) => toGroup(name, languages))
    .filter(({ name, title, languages }) =>
      [name, title, ...languages.map(bodyOf)].some((text) => text.toLocaleLowerCase().includes(wanted)),
    )
    .sort((a, b) => Number(a.obstacle !== null) - Number(b.obstacle !== null) || a.name.localeCompare(b.name));
}

export function templateObstacle(template: Template): TemplateObstacle | null {
  if (template.status !== 'APPROVED') return { kind: 'status', status: template.status, reason: template.reason };
  const part = unsupportedPart(template);
  return part === null ? null : { kind: 'unsupported', part };
}

/** `order_update` reads as "Order update". */
export function templateTitle(name: string): string {
  const words = name.replace(/_+/g, ' ').trim();
  return `${words.charAt(0).toLocaleUpperCase()}${words.slice(1)}`;
}

function toGroup(name: string, unsorted: readonly Template[]): TemplateGroup {
  const languages = [...unsorted].sort(
    (a, b) => Number(templateObstacle(a) !== null) - Number(templateObstacle(b) !== null) || a.language.localeCompare(b.language),
  );
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
