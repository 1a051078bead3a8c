import type { TemplateComponent, TemplateDraft } from '../../../../../contracts/template';

export type PartType = 'HEADER' | 'LIMITED_TIME_OFFER' | 'BODY' | 'FOOTER' | 'BUTTONS' | 'CAROUSEL';
export type Components = TemplateDraft['components'];

/** As Meta and the customer read them. */
const ORDER: readonly string[] = ['HEADER', 'LIMITED_TIME_OFFER', 'BODY', 'FOOTER', 'BUTTONS', 'CAROUSEL'];

export function partIn(components: readonly TemplateComponent[], type: PartType): TemplateComponent | null {
  return components.find((component) => typeOf(component) === type) ?? null;
}

/** The same components with this part put in its place, changed or (`null`) taken away. Others stay as they are. */
export function withPartIn(components: readonly TemplateComponent[], type: PartType, part: TemplateComponent | null): Components {
  if (partIn(components, type)) {
    return components.flatMap((component) => (typeOf(component) === type ? (part ?? []) : component));
  }
  if (!part) return [...components];
  const after = components.findIndex((component) => ORDER.indexOf(typeOf(component)) > ORDER.indexOf(type));
  const place = after === -1 ? components.length : after;
  return [...components.slice(0, place), part, ...components.slice(place)];
}

export function partOf(draft: TemplateDraft, type: PartType): TemplateComponent | null {
  return partIn(draft.components, type);
}

export function withPart(draft: TemplateDraft, type: PartType, part: TemplateComponent | null): TemplateDraft {
  return { ...draft, components: withPartIn(draft.components, type, part) };
}

export function typeOf({ type }: { readonly type: string }): string {
  return type.toUpperCase();
}
