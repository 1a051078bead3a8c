import type { TemplateHeader } from '../contracts/template-content';
import type { TemplateComponent } from '../contracts/template';
import { isTextHeader, missingVariables, type TemplateShape } from './template-variables';

export const headerFormats = ['IMAGE', 'VIDEO', 'DOCUMENT', 'LOCATION'] as const;
export type HeaderFormat = (typeof headerFormats)[number];

/** What a template needs besides texts. */
export type TemplateNeed =
  | { readonly part: 'header'; readonly format: HeaderFormat }
  | { readonly part: 'card'; readonly index: number; readonly format: HeaderFormat }
  | { readonly part: 'offer' };

/** Files, places and times that must be given, in the order in which a person sees them. */
export function templateNeeds({ components }: TemplateShape): TemplateNeed[] {
  const needs: TemplateNeed[] = [];
  const format = headerFormatOf(components);
  if (format) needs.push({ part: 'header', format });
  if (components.some((component) => isOfferWithEnd(component))) needs.push({ part: 'offer' });
  templateCards({ components }).forEach((card, index) => {
    const cardFormat = headerFormatOf(card.components);
    if (cardFormat) needs.push({ part: 'card', index, format: cardFormat });
  });
  return needs;
}

/** The cards of a carousel, each with components as a template has them. */
export function templateCards({ components }: TemplateShape): { readonly components: TemplateComponent[] }[] {
  const carousel = components.find(({ type }) => type.toUpperCase() === 'CAROUSEL');
  return carousel?.cards ?? [];
}

export interface GivenParts {
  readonly variables: Readonly<Record<string, string>>;
  readonly header?: TemplateHeader | undefined;
  readonly cards?:
    readonly { readonly header?: TemplateHeader | undefined; readonly variables: Readonly<Record<string, string>> }[] | undefined;
  readonly offerExpiresAt?: string | undefined;
}

/** What is missing, by key: `1`, `header.1`, `button.0`, `header`, `offer`, `card.0.header`, `card.0.1`, … Empty: it can be sent. */
export function missingParts(template: TemplateShape, given: GivenParts): string[] {
  const needs = templateNeeds(template).filter((need) => !isGiven(need, given));
  return [
    ...needs.flatMap((need) => (need.part === 'header' ? ['header'] : [])),
    ...missingVariables(template, given.variables),
    ...needs.flatMap((need) => (need.part === 'offer' ? ['offer'] : [])),
    ...templateCards(template).flatMap((card, index) => [
      ...needs.flatMap((need) => (need.part === 'card' && need.index === index ? [`card.${index}.header`] : [])),
      ...missingVariables(card, given.cards?.[index]?.variables ?? {}).map((key) => `card.${index}.${key}`),
    ]),
  ];
}

/** What cannot be sent from here, e.g. a header with a product; null when the template can be sent. */
export function unsupportedPart({ components }: TemplateShape): string | null {
  for (const component of components) {
    const type = component.type.toUpperCase();
    if (!KNOWN_COMPONENTS.has(type)) return type;
    if (type === 'HEADER' && !isTextHeader(component) && !headerFormatOf([component])) return `HEADER ${component.format ?? ''}`.trim();
    const button = component.buttons?.find(({ type: kind }) => !KNOWN_BUTTONS.has(kind.toUpperCase()));
    if (button) return `BUTTON ${button.type}`;
    if (type === 'CAROUSEL') {
      const part = templateCards({ components: [component] })
        .map(unsupportedPart)
        .find((each) => each !== null);
      if (part !== undefined) return `card: ${part}`;
    }
  }
  return null;
}

const KNOWN_COMPONENTS = new Set(['HEADER', 'BODY', 'FOOTER', 'BUTTONS', 'CAROUSEL', 'LIMITED_TIME_OFFER']);
const KNOWN_BUTTONS = new Set(['QUICK_REPLY', 'URL', 'PHONE_NUMBER', 'VOICE_CALL', 'REQUEST_CONTACT_INFO', 'COPY_CODE', 'OTP', 'FLOW']);

function isGiven(need: TemplateNeed, { header, cards, offerExpiresAt }: GivenParts): boolean {
  switch (need.part) {
    case 'header':
      return header?.type.toUpperCase() === need.format;
    case 'card':
      return cards?.[need.index]?.header?.type.toUpperCase() === need.format;
    case 'offer':
      return offerExpiresAt !== undefined;
  }
}

function headerFormatOf(components: readonly TemplateComponent[]): HeaderFormat | null {
  const header = components.find(({ type }) => type.toUpperCase() === 'HEADER');
  const format = header?.format?.toUpperCase();
  return headerFormats.find((each) => each === format) ?? null;
}

function isOfferWithEnd(component: TemplateComponent): boolean {
  if (component.type.toUpperCase() !== 'LIMITED_TIME_OFFER') return false;
  const details = component.limited_time_offer as { has_expiration?: unknown } | undefined;
  return details?.has_expiration !== false;
}
