import type { ContentDraft } from './content-draft';

/** A button or a row: what can be tapped. */
export interface TapElement {
  /** `buttons.0`, `sections.1.rows.0`. */
  readonly field: string;
  readonly id: string;
  readonly title: string;
}

export function elementsOf(draft: ContentDraft): TapElement[] {
  if (draft.kind === 'button') return draft.value.buttons.map(({ id, title }, index) => ({ field: `buttons.${index}`, id, title }));
  if (draft.kind !== 'list') return [];
  return draft.value.sections.flatMap(({ rows }, section) =>
    rows.map(({ id, title }, row) => ({ field: `sections.${section}.rows.${row}`, id, title })),
  );
}

/** The same elements under other ids. */
export function withIds(draft: ContentDraft, idOf: (element: TapElement) => string): ContentDraft {
  const next = new Map(elementsOf(draft).map((element) => [element.field, idOf(element)]));
  if (draft.kind === 'button') {
    const buttons = draft.value.buttons.map((button, index) => ({ ...button, id: next.get(`buttons.${index}`) ?? button.id }));
    return { ...draft, value: { ...draft.value, buttons } };
  }
  if (draft.kind !== 'list') return draft;
  const sections = draft.value.sections.map((section, place) => ({
    ...section,
    rows: section.rows.map((row, index) => ({ ...row, id: next.get(`sections.${place}.rows.${index}`) ?? row.id })),
  }));
  return { ...draft, value: { ...draft.value, sections } };
}

/** As the shared fields make them: nobody has chosen it yet. */
const MADE_ID = /^[0-9a-f]{10}$/;
const SLUG_LENGTH = 40;
const TAIL_LENGTH = 4;

/**
 * Ids that say what was tapped, for those who read them in a webhook: words of the title and a tail. Only ids that
 * were just made change; what was saved once stays, or answers to sent messages would no longer be known.
 */
export function readableId({ id, title }: Pick<TapElement, 'id' | 'title'>, savedIds: ReadonlySet<string>): string {
  if (savedIds.has(id) || !MADE_ID.test(id)) return id;
  const slug = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\{\{[^{}]*\}\}/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, SLUG_LENGTH)
    .replace(/^-+|-+$/g, '');
  return slug === '' ? id : `${slug}-${id.slice(0, TAIL_LENGTH)}`;
}
