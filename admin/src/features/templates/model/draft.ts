import type { Template, TemplateDraft } from '../../../../../contracts/template';
import { categories } from './categories';
import { writableCode } from './code-message';
import { cardsOf, withCards } from './cards';
import { emptyMessage } from './message-kind';
import { typeOf } from './parts';
import { withoutLostSamples } from './samples';

export const emptyDraft: TemplateDraft = { category: 'UTILITY', parameterFormat: 'NAMED', components: emptyMessage };

/** What the editor begins with: changes that wait here, else the version at Meta. */
export function draftOf({ draft, category, parameterFormat, components }: Template): TemplateDraft {
  const known = categories.find((each) => each === category);
  const shown: TemplateDraft = draft ?? { category: known ?? 'UTILITY', parameterFormat, components };
  return shown.category === 'AUTHENTICATION' ? { ...shown, components: writableCode(shown.components) } : shown;
}

/** Without what the form keeps only while it is written: samples of variables that are gone. */
export function cleanDraft(draft: TemplateDraft): TemplateDraft {
  const clean = (components: TemplateDraft['components']) =>
    components.map((component) =>
      typeOf(component) === 'BODY' || (typeOf(component) === 'HEADER' && component.text !== undefined)
        ? withoutLostSamples(component, draft.parameterFormat)
        : component,
    );
  const cards = cardsOf(draft).map((card) => ({ ...card, components: clean(card.components) }));
  const cleaned = { ...draft, components: clean(draft.components) };
  return cards.length > 0 ? withCards(cleaned, cards) : cleaned;
}

export function isSameDraft(a: TemplateDraft, b: TemplateDraft): boolean {
  return stable(cleanDraft(a)) === stable(cleanDraft(b));
}

/** The order of keys says nothing: Meta's differs from ours. */
function stable(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => a.localeCompare(b)))
      : part,
  );
}
