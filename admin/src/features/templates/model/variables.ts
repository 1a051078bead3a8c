import type { TemplateComponent, TemplateDraft } from '../../../../../contracts/template';
import { samplesOf, variableNames } from '../../../../../domain/template-rules/text';
import { cardsOf, withCards } from './cards';
import { partOf, typeOf, withPart } from './parts';
import { withSamples, type Format } from './samples';

/** The next free number, or a name that the text does not use yet. */
export function nextVariable(text: string, format: Format): string {
  const names = variableNames(text);
  if (format === 'POSITIONAL') {
    return String(Math.max(0, ...names.map(Number).filter(Number.isInteger)) + 1);
  }
  const free = (count: number): string => (names.includes(`value_${count}`) ? free(count + 1) : `value_${count}`);
  return free(1);
}

/** Names that other texts use, for the texts that are still without them. */
export function knownNames(drafts: readonly TemplateDraft[], text: string): string[] {
  const all = drafts.flatMap(({ components, parameterFormat }) =>
    parameterFormat === 'NAMED' ? components.flatMap((component) => variableNames(component.text)) : [],
  );
  return [...new Set(all)].filter((name) => /^[a-z_][a-z0-9_]*$/.test(name) && !variableNames(text).includes(name));
}

/** Changes between names and numbers in all texts; samples go along. */
export function withFormat(draft: TemplateDraft, format: Format): TemplateDraft {
  if (draft.parameterFormat === format) return draft;
  const convert = (component: TemplateComponent): TemplateComponent =>
    renamed(component, [draft.parameterFormat, format], (name, index) =>
      format === 'POSITIONAL' ? String(index + 1) : nameFor(component, name),
    );
  const texts = (['HEADER', 'BODY'] as const).reduce((changed, type) => {
    const part = partOf(changed, type);
    return part?.text === undefined ? changed : withPart(changed, type, convert(part));
  }, draft);
  const cards = cardsOf(draft).map((card) => ({
    ...card,
    components: card.components.map((component) => (typeOf(component) === 'BODY' ? convert(component) : component)),
  }));
  return { ...(cards.length > 0 ? withCards(texts, cards) : texts), parameterFormat: format };
}

/** `{{2}}, {{5}}` → `{{1}}, {{2}}`: without a gap, in the order of the text. */
export function renumbered(component: TemplateComponent): TemplateComponent {
  return renamed(component, ['POSITIONAL', 'POSITIONAL'], (_, index) => String(index + 1));
}

function nameFor(component: TemplateComponent, number: string): string {
  return `${typeOf(component) === 'HEADER' ? 'title' : 'value'}_${number}`;
}

function renamed(
  component: TemplateComponent,
  [from, to]: readonly [from: Format, to: Format],
  rename: (name: string, index: number) => string,
): TemplateComponent {
  const names = variableNames(component.text);
  const next = new Map(names.map((name, index) => [name, rename(name, index)]));
  const samples = samplesOf(component, from);
  const text = (component.text ?? '').replace(/\{\{([^{}]*)\}\}/g, (whole, name: string) => {
    const changed = next.get(name.trim());
    return changed === undefined ? whole : `{{${changed}}}`;
  });
  const kept = names.flatMap((name) => (samples[name] === undefined ? [] : [[next.get(name) ?? name, samples[name]] as const]));
  return withSamples({ ...component, text }, to, Object.fromEntries(kept));
}
