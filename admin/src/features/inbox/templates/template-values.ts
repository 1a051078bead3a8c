import type { Template } from '../../../../../contracts/template';
import type { TemplateHeader } from '../../../../../contracts/template-content';
import { missingParts, templateCards, templateNeeds, type GivenParts, type HeaderFormat } from '../../../../../domain/template-needs';
import { templateVariables } from '../../../../../domain/template-variables';
import type { LocationDraft } from '../../../components/content-fields/drafts';
import { locationContent, locationProblems, newLocation } from '../../../components/content-fields/location';
import { fileSource, type FileDraft } from '../../../components/media/file-draft';
import { firstValues } from './first-values';
import type { PickerContact } from './picker-contact';

/** What was filled in so far. */
export interface TemplateValues {
  readonly variables: Readonly<Record<string, string>>;
  readonly file: FileDraft | null;
  readonly location: LocationDraft;
  /** As the browser's field gives it: `2026-11-30T18:00`, in the reader's time. */
  readonly offerEnd: string;
  readonly cards: readonly CardValues[];
}

export interface CardValues {
  readonly variables: Readonly<Record<string, string>>;
  readonly file: FileDraft | null;
}

export function startValues(template: Template, contact: PickerContact): TemplateValues {
  return {
    variables: firstValues(template, contact),
    file: null,
    location: newLocation(),
    offerEnd: '',
    cards: templateCards(template).map((card) => ({ variables: firstValues(card, contact), file: null })),
  };
}

/** In the contract's form; what is missing is left out. */
export function givenParts(template: Template, values: TemplateValues): GivenParts {
  const needs = templateNeeds(template);
  const own = needs.find(({ part }) => part === 'header');
  const cards = templateCards(template).map((_, index) => {
    const card = values.cards[index] ?? { variables: {}, file: null };
    const need = needs.find((each) => each.part === 'card' && each.index === index);
    const header = need?.part === 'card' ? fileHeader(need.format, card.file) : undefined;
    return { variables: card.variables, ...(header && { header }) };
  });
  const header = own?.part === 'header' ? headerOf(own.format, values) : undefined;
  const offerExpiresAt = instantOf(values.offerEnd);
  return {
    variables: values.variables,
    ...(header && { header }),
    ...(cards.length > 0 && { cards }),
    ...(offerExpiresAt !== null && { offerExpiresAt }),
  };
}

export interface Progress {
  readonly filled: number;
  readonly total: number;
  /** Keys as `missingParts` gives them. */
  readonly missing: readonly string[];
}

export function progressOf(template: Template, given: GivenParts): Progress {
  const missing = missingParts(template, given);
  const ofCards = templateCards(template).reduce((sum, card) => sum + templateVariables(card).length, 0);
  const total = templateVariables(template).length + templateNeeds(template).length + ofCards;
  return { filled: total - missing.length, total, missing };
}

/** Null for what is no time. */
export function instantOf(local: string): string | null {
  const at = local === '' ? Number.NaN : Date.parse(local);
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}

function headerOf(format: HeaderFormat, { file, location }: TemplateValues): TemplateHeader | undefined {
  if (format !== 'LOCATION') return fileHeader(format, file);
  return Object.keys(locationProblems(location)).length === 0 ? { type: 'location', location: locationContent(location) } : undefined;
}

function fileHeader(format: HeaderFormat, file: FileDraft | null): TemplateHeader | undefined {
  if (!file) return undefined;
  switch (format) {
    case 'IMAGE':
      return { type: 'image', image: fileSource(file) };
    case 'VIDEO':
      return { type: 'video', video: fileSource(file) };
    case 'DOCUMENT':
      return { type: 'document', document: { ...fileSource(file), ...(file.filename !== null && { filename: file.filename }) } };
    case 'LOCATION':
      return undefined;
  }
}
