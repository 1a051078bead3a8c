import type { RenderedPart, RenderedTemplate } from '../contracts/template-content';
import type { TemplateComponent } from '../contracts/template';
import { templateCards } from './template-needs';
import { isTextHeader, PLACEHOLDER, valueOf, type TemplateShape } from './template-variables';

type Values = Readonly<Record<string, string>>;

/** The template as the customer sees it; a missing value leaves its placeholder. */
export function renderTemplate(
  template: TemplateShape,
  values: Values,
  cards: readonly { readonly variables: Values }[] = [],
): RenderedTemplate {
  const { components } = template;
  return {
    ...renderPart(components, values),
    offer: offerOf(components),
    cards: templateCards(template).map((card, index) => renderPart(card.components, cards[index]?.variables ?? {})),
  };
}

function renderPart(components: readonly TemplateComponent[], values: Values): RenderedPart {
  const find = (type: string) => components.find((component) => component.type.toUpperCase() === type);
  const header = find('HEADER');
  return {
    header: header && isTextHeader(header) ? fill(header.text ?? '', values, 'header.') : null,
    body: fill(find('BODY')?.text ?? '', values, ''),
    footer: find('FOOTER')?.text ?? null,
    buttons: (find('BUTTONS')?.buttons ?? []).map(({ type, text }) => ({ type, text: text ?? '' })),
  };
}

function offerOf(components: readonly TemplateComponent[]): string | null {
  const offer = components.find(({ type }) => type.toUpperCase() === 'LIMITED_TIME_OFFER')?.limited_time_offer as
    { text?: unknown } | undefined;
  return typeof offer?.text === 'string' ? offer.text : null;
}

function fill(text: string, values: Values, prefix: string): string {
  return text.replace(PLACEHOLDER, (placeholder, name: string) => valueOf(values, `${prefix}${name}`) || placeholder);
}
