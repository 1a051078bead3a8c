import type { SectionDraft } from './drafts';

/** The same items with one of them in another place. */
export function moved<T>(items: readonly T[], from: number, to: number): readonly T[] {
  const item = items[from];
  if (item === undefined || to < 0 || to >= items.length || from === to) return items;
  const rest = items.filter((_, index) => index !== from);
  return [...rest.slice(0, to), item, ...rest.slice(to)];
}

/** Where a row stands: section and place in it. */
export interface RowPlace {
  readonly section: number;
  readonly row: number;
}

/** Puts a row before the one at `to`; `row` may be one past the last. */
export function movedRow(sections: readonly SectionDraft[], from: RowPlace, to: RowPlace): readonly SectionDraft[] {
  const row = sections[from.section]?.rows[from.row];
  if (!row || !sections[to.section]) return sections;
  if (from.section === to.section) {
    const before = sections[from.section]?.rows ?? [];
    const rows = moved(before, from.row, Math.min(to.row, before.length - 1));
    return rows === before ? sections : sections.map((section, index) => (index === from.section ? { ...section, rows } : section));
  }
  return sections.map((section, index) => {
    if (index === from.section) return { ...section, rows: section.rows.filter((_, place) => place !== from.row) };
    if (index === to.section) return { ...section, rows: [...section.rows.slice(0, to.row), row, ...section.rows.slice(to.row)] };
    return section;
  });
}

/** One step up or down, over the border of a section into the next one. */
export function rowStep(sections: readonly SectionDraft[], { section, row }: RowPlace, step: 1 | -1): RowPlace | null {
  const rows = sections[section]?.rows ?? [];
  const next = row + step;
  if (next >= 0 && next < rows.length) return { section, row: next };
  const neighbour = sections[section + step];
  if (!neighbour) return null;
  return { section: section + step, row: step === 1 ? 0 : neighbour.rows.length };
}
