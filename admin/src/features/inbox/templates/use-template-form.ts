import { useState } from 'react';

import { messageLimits, codePointLength } from '../../../../../contracts/message-limits';
import type { MediaFile } from '../../../../../contracts/media';
import type { Template } from '../../../../../contracts/template';
import { decideTemplate } from '../../../../../domain/decide-template';
import { renderTemplate } from '../../../../../domain/render-template';
import { serverNow } from '../../../live/live-store';
import type { Draft } from '../outgoing/draft';
import type { PickerContact } from './picker-contact';
import { givenParts, progressOf, startValues, type CardValues, type TemplateValues } from './template-values';

/** The values of one template, and whether it can be sent. Another template keeps its own values. */
export function useTemplateForm(template: Template, contact: PickerContact) {
  const [valuesById, setValuesById] = useState<Readonly<Record<string, TemplateValues>>>({});
  const values = valuesById[template.documentId] ?? startValues(template, contact);
  const [focused, setFocused] = useState<string | null>(null);
  const given = givenParts(template, values);
  const rendered = renderTemplate(template, given.variables, given.cards);
  const { name, language } = template;
  const parts = {
    ...given,
    name,
    language,
    variables: { ...given.variables },
    cards: given.cards?.map((card) => ({ ...card, variables: { ...card.variables } })),
  };
  const decision = decideTemplate(parts, { template, optedOutAt: null, hasPhone: contact.hasPhone, now: serverNow() });
  const set = (change: Partial<TemplateValues>) =>
    setValuesById((before) => ({ ...before, [template.documentId]: { ...values, ...change } }));

  const draft: Draft = { content: { type: 'template', template: parts }, rendered, category: template.category, media: filesIn(values) };
  return {
    values,
    given,
    progress: progressOf(template, given),
    isTooLong: codePointLength(rendered.body) > messageLimits.templateBodyRendered,
    isComplete: decision.allowed,
    draft,
    focused,
    setFocused,
    set,
    setVariable: (key: string, value: string) => set({ variables: { ...values.variables, [key]: value } }),
    setCard: (index: number, change: Partial<CardValues>) =>
      set({ cards: values.cards.map((card, place) => (place === index ? { ...card, ...change } : card)) }),
  };
}

export type TemplateForm = ReturnType<typeof useTemplateForm>;

function filesIn({ file, cards }: TemplateValues): MediaFile[] {
  return [file, ...cards.map((card) => card.file)].flatMap((each) => (each?.shown ? [each.shown] : []));
}
