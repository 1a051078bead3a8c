import { messageLimits } from '../../../../contracts/message-limits';
import type { SendableInteractive } from '../../../../contracts/interactive-content';
import type { ListDraft, RowDraft, SectionDraft } from './drafts';
import { createElementId } from './element-id';
import { errorsOf, firstOfSame, textProblem, type ContentErrors, type ContentProblem } from './problem';

type List = Extract<SendableInteractive, { kind: 'list' }>;

export function newList(): ListDraft {
  return { header: '', body: '', footer: '', button: '', sections: [newSection()] };
}

export function newSection(): SectionDraft {
  return { key: createElementId(), title: '', rows: [newRow()] };
}

export function newRow(): RowDraft {
  return { id: createElementId(), title: '', description: '' };
}

export function countRows({ sections }: Pick<ListDraft, 'sections'>): number {
  return sections.reduce((sum, { rows }) => sum + rows.length, 0);
}

export function listProblems({ header, body, footer, button, sections }: ListDraft): ContentErrors {
  return errorsOf({
    header: textProblem(header, { limit: messageLimits.headerText }),
    body: textProblem(body, { limit: messageLimits.listBody, isRequired: true }),
    footer: textProblem(footer, { limit: messageLimits.footer }),
    button: textProblem(button, { limit: messageLimits.listButton, isRequired: true }),
    ...sectionProblems(sections),
    ...rowProblems(sections),
  });
}

function sectionProblems(sections: readonly SectionDraft[]): Record<string, ContentProblem | null> {
  const count = countRows({ sections });
  return {
    sections: count > messageLimits.listRows ? { code: 'too-many', limit: messageLimits.listRows } : null,
    ...Object.fromEntries(
      sections.flatMap(({ title, rows }, index) => [
        // One section alone needs no title: there is nothing to tell it from.
        [`sections.${index}.title`, textProblem(title, { limit: messageLimits.listSectionTitle, isRequired: sections.length > 1 })],
        [`sections.${index}.rows`, rows.length === 0 ? { code: 'required' as const } : null],
      ]),
    ),
  };
}

/** The same title twice cannot be told apart by the person who chooses, so Meta refuses it over all sections. */
function rowProblems(sections: readonly SectionDraft[]): Record<string, ContentProblem | null> {
  const rows = sections.flatMap((section, sectionIndex) =>
    section.rows.map((row, rowIndex) => ({ row, section, path: `sections.${sectionIndex}.rows.${rowIndex}` })),
  );
  const titles = rows.map(({ row }) => row.title);
  const found = rows.flatMap(({ row, section, path }, index) => {
    const title = textProblem(row.title, { limit: messageLimits.listRowTitle, isRequired: true });
    const first = title ? null : rows[firstOfSame(titles, index) ?? -1];
    const where = first && first.section !== section ? first.section.title : null;
    return [
      [`${path}.title`, title ?? (first ? { code: 'repeated' as const, where: where?.trim() ? where : null } : null)],
      [`${path}.description`, textProblem(row.description, { limit: messageLimits.listRowDescription })],
    ] as const;
  });
  return Object.fromEntries(found);
}

export function listContent({ header, body, footer, button, sections }: ListDraft): List {
  return {
    kind: 'list',
    ...(header.trim() !== '' && { header: { type: 'text' as const, text: header } }),
    body,
    ...(footer.trim() !== '' && { footer }),
    button,
    sections: sections.map(({ title, rows }) => ({
      ...(title.trim() !== '' && { title }),
      rows: rows.map((row) => ({
        id: row.id,
        title: row.title,
        ...(row.description.trim() !== '' && { description: row.description }),
      })),
    })),
  };
}

export function listDraft({ header, body, footer = '', button, sections }: List): ListDraft {
  return {
    header: header?.text ?? '',
    body,
    footer,
    button,
    sections: sections.map(({ title = '', rows }) => ({
      key: createElementId(),
      title,
      rows: rows.map(({ id, title: rowTitle, description = '' }) => ({ id, title: rowTitle, description })),
    })),
  };
}
