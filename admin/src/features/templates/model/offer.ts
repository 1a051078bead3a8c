import type { TemplateComponent } from '../../../../../contracts/template';

export interface Offer {
  readonly text: string;
  /** Shows on the phone when it ends; the time is given on sending. */
  readonly hasEnd: boolean;
}

export function offerOf(component: TemplateComponent | null): Offer {
  const { text, has_expiration: end } = (component?.limited_time_offer ?? {}) as { text?: unknown; has_expiration?: unknown };
  return { text: typeof text === 'string' ? text : '', hasEnd: end !== false };
}

export function offerPart({ text, hasEnd }: Offer): TemplateComponent {
  return { type: 'LIMITED_TIME_OFFER', limited_time_offer: { text, has_expiration: hasEnd } };
}
