import type { TemplateComponent, TemplateDraft } from '../../../contracts/template';

/** Handles of uploaded samples, by our document id. */
export type SampleHandles = ReadonlyMap<string, string>;

/** Document ids of the samples that a draft's headers name. */
export function samplesOfDraft({ components }: TemplateDraft): string[] {
  return [...new Set(components.flatMap(samplesOf))];
}

/** Ours → the components of `POST /{WABA}/message_templates`: samples become Meta's handles (reference section 5.2). */
export function buildTemplateComponents({ components }: TemplateDraft, handles: SampleHandles): TemplateComponent[] {
  return components.map((component) => withHandles(component, handles));
}

function samplesOf({ example, cards }: TemplateComponent): string[] {
  const own = mediaOf(example);
  const inCards = (cards ?? []).flatMap((card) => (card.components as TemplateComponent[]).flatMap(samplesOf));
  return own === null ? inCards : [own, ...inCards];
}

function withHandles(component: TemplateComponent, handles: SampleHandles): TemplateComponent {
  const media = mediaOf(component.example);
  const cards = component.cards?.map((card) => ({
    ...card,
    components: (card.components as TemplateComponent[]).map((each) => withHandles(each, handles)),
  }));
  return {
    ...component,
    ...(media !== null && { example: { header_handle: [handles.get(media) ?? ''] } }),
    ...(cards && { cards }),
  };
}

function mediaOf(example: unknown): string | null {
  const media = typeof example === 'object' && example !== null && 'media' in example ? example.media : null;
  return typeof media === 'string' ? media : null;
}
