import { Button } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { styled } from 'styled-components';

import { messageLimits } from '../../../../contracts/message-limits';
import { useText } from '../use-text';
import type { SectionDraft } from './drafts';
import { FieldProblem, GroupHead, GroupTitle, QuietHint } from './FieldLayout';
import { countRows, newRow, newSection } from './list';
import { ListSection } from './ListSection';
import { moved, movedRow, rowStep, type RowPlace } from './move';
import type { ContentErrors } from './problem';
import { RowMeter } from './RowMeter';
import { useProblemText } from './use-problem-text';
import { useReorder } from './use-reorder';
import { ColumnHeads, type WhenTapped } from './when-tapped';

interface ListRowsProps {
  readonly sections: readonly SectionDraft[];
  readonly onChange: (sections: readonly SectionDraft[]) => void;
  readonly errors: ContentErrors;
  readonly whenTapped: WhenTapped | undefined;
}

export function ListRows({ sections, onChange, errors, whenTapped }: ListRowsProps) {
  const t = useText();
  const problemText = useProblemText();
  const { listRows, listSections } = messageLimits;
  const count = countRows({ sections });
  const { container, reorder } = useReorder<RowPlace | number>({
    placeOf: (id) => placeOf(sections, id),
    step: (place, by) => stepFrom(sections, place, by),
    move: (from, to) => onChange(moveWithin(sections, from, to)),
  });
  const addRow = () =>
    onChange(
      sections.map((section, index) => (index === sections.length - 1 ? { ...section, rows: [...section.rows, newRow()] } : section)),
    );
  return (
    <>
      <GroupHead>
        <GroupTitle>{t('fields.rows')}</GroupTitle>
        <RowMeter count={count} />
      </GroupHead>
      {errors.sections && <FieldProblem role="status">{problemText(errors.sections)}</FieldProblem>}
      {whenTapped && (
        <ColumnHeads aria-hidden>
          <span>{t('fields.row.title-hint')}</span>
          <span data-wide>{t('fields.row.description-hint')}</span>
          <span data-tap>{t('fields.when-tapped')}</span>
        </ColumnHeads>
      )}
      <Sections ref={container}>
        {sections.map((section, index) => (
          <ListSection
            key={section.key}
            section={section}
            index={index}
            isAlone={sections.length === 1}
            reorder={reorder}
            errors={errors}
            whenTapped={whenTapped}
            onChange={(next) => onChange(sections.map((other, place) => (place === index ? next : other)))}
            onRemove={() => onChange(sections.filter((_, place) => place !== index))}
          />
        ))}
      </Sections>
      <GroupHead>
        <Adders>
          <Button type="button" variant="tertiary" startIcon={<Plus />} disabled={count >= listRows} onClick={addRow}>
            {t('fields.add-row')}
          </Button>
          <Button
            type="button"
            variant="tertiary"
            startIcon={<Plus />}
            disabled={count >= listRows || sections.length >= listSections}
            onClick={() => onChange([...sections, newSection()])}
          >
            {t('fields.add-section')}
          </Button>
        </Adders>
        <QuietHint>{t('fields.alt-moves')}</QuietHint>
      </GroupHead>
    </>
  );
}

/** A number is a whole section, by its key. */
function placeOf(sections: readonly SectionDraft[], id: string): RowPlace | number | null {
  const section = sections.findIndex(({ key, rows }) => key === id || rows.some((row) => row.id === id));
  if (section === -1) return null;
  if (sections[section]?.key === id) return section;
  return { section, row: sections[section]?.rows.findIndex((row) => row.id === id) ?? 0 };
}

function stepFrom(sections: readonly SectionDraft[], place: RowPlace | number, by: 1 | -1): RowPlace | number | null {
  if (typeof place !== 'number') return rowStep(sections, place, by);
  return sections[place + by] ? place + by : null;
}

/** A row that is dragged over a section's head comes first in it. */
function moveWithin(sections: readonly SectionDraft[], from: RowPlace | number, to: RowPlace | number): readonly SectionDraft[] {
  if (typeof from === 'number') return moved(sections, from, typeof to === 'number' ? to : to.section);
  return movedRow(sections, from, typeof to === 'number' ? { section: to, row: 0 } : to);
}

const Sections = styled.div`
  display: flex;
  flex-direction: column;
  gap: 12px;
`;
const Adders = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 8px;
`;
