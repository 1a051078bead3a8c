import type { Template } from '../../../../../contracts/template';
import { plainText } from '../../../components/format/plain-text';
import { DRAFT_STATUS } from '../../../../../contracts/template-status';

export interface TemplateFilters {
  readonly q: string;
  readonly category: string;
  readonly language: string;
  readonly state: string;
}

/** One name in all its languages: a row of the list. */
export interface TemplateRow {
  readonly name: string;
  readonly category: string | null;
  readonly languages: readonly Template[];
  /** The language whose state asks most for a person. */
  readonly worst: Template;
  /** That state is not every language's. */
  readonly isMixed: boolean;
  /** Meta's word for the worst one that is known. */
  readonly quality: string | null;
  readonly hasUnsentChanges: boolean;
  /** How the message begins. */
  readonly text: string;
}

/** From what needs a person at once to what needs nobody. */
const URGENCY = [
  'REJECTED',
  'DISABLED',
  'PAUSED',
  'FLAGGED',
  'LIMIT_EXCEEDED',
  'LOCKED',
  'IN_APPEAL',
  'PENDING_DELETION',
  'PENDING',
  DRAFT_STATUS,
];
const QUALITY = ['RED', 'YELLOW', 'GREEN'];

/** @param reader the reader's language: the text is shown in it where there is one */
export function templateRows(templates: readonly Template[], reader: string): TemplateRow[] {
  const byName = new Map<string, Template[]>();
  for (const template of templates) byName.set(template.name, [...(byName.get(template.name) ?? []), template]);
  return [...byName].flatMap(([name, languages]) => toRow(name, languages, reader) ?? []).sort((a, b) => a.name.localeCompare(b.name));
}

export function filteredRows(rows: readonly TemplateRow[], { q, category, language, state }: TemplateFilters): TemplateRow[] {
  const wanted = q.trim().toLocaleLowerCase();
  return rows.filter(
    (row) =>
      (category === '' || row.category === category) &&
      (language === '' || row.languages.some((each) => each.language === language)) &&
      (state === '' || row.languages.some(({ status }) => status === state)) &&
      [row.name, ...row.languages.map(textOf)].some((text) => text.toLocaleLowerCase().includes(wanted)),
  );
}

/** What can be filtered by: only what there is. */
export function filterChoices(templates: readonly Template[]): Record<'categories' | 'languages' | 'states', string[]> {
  const all = (texts: readonly (string | null)[]) => [...new Set(texts.filter((text): text is string => text !== null))].sort();
  return {
    categories: all(templates.map(({ category }) => category)),
    languages: all(templates.map(({ language }) => language)),
    states: all(templates.map(({ status }) => status)),
  };
}

/** When Meta was last asked; null if never. */
export function lastSync(templates: readonly Template[]): string | null {
  return (
    templates
      .flatMap(({ syncedAt }) => syncedAt ?? [])
      .sort()
      .at(-1) ?? null
  );
}

function toRow(name: string, unsorted: readonly Template[], reader: string): TemplateRow | null {
  const languages = [...unsorted].sort((a, b) => a.language.localeCompare(b.language));
  const worst = [...languages].sort((a, b) => urgency(a) - urgency(b))[0];
  if (!worst) return null;
  const shown = languages.find(({ language }) => language.split('_')[0] === reader.split('-')[0]) ?? languages[0] ?? worst;
  return {
    name,
    category: shown.category ?? shown.draft?.category ?? null,
    languages,
    worst,
    isMixed: languages.some(({ status }) => status !== worst.status),
    quality: QUALITY.find((word) => languages.some(({ quality }) => quality === word)) ?? null,
    hasUnsentChanges: languages.some(({ status, draft }) => draft !== null && status !== DRAFT_STATUS),
    text: plainText(textOf(shown)),
  };
}

function urgency({ status }: Template): number {
  const place = URGENCY.indexOf(status);
  return place === -1 ? URGENCY.length : place;
}

function textOf({ components, draft }: Template): string {
  const parts = components.length > 0 ? components : (draft?.components ?? []);
  return parts.find(({ type }) => type.toUpperCase() === 'BODY')?.text ?? '';
}
