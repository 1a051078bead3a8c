import { messageLimits } from '../../../../contracts/message-limits';
import { useText } from '../use-text';
import type { RowDraft, SectionDraft } from './drafts';
import { FieldProblem, RowsBox } from './FieldLayout';
import { MovableRow } from './MovableRow';
import type { ContentErrors } from './problem';
import { RowInput } from './RowInput';
import { useProblemText } from './use-problem-text';
import type { Reorder } from './use-reorder';
import { TapCell, type WhenTapped } from './when-tapped';

interface ListSectionProps {
  readonly section: SectionDraft;
  readonly index: number;
  readonly isAlone: boolean;
  readonly reorder: Reorder;
  readonly errors: ContentErrors;
  readonly whenTapped: WhenTapped | undefined;
  readonly onChange: (section: SectionDraft) => void;
  readonly onRemove: () => void;
}

export function ListSection({ section, index, isAlone, reorder, errors, whenTapped, onChange, onRemove }: ListSectionProps) {
  const t = useText();
  const problemText = useProblemText();
  const { title, rows } = section;
  const path = `sections.${index}`;
  const name = title || t('fields.section', { number: index + 1 });
  const setRow = (row: RowDraft) => onChange({ ...section, rows: rows.map((other) => (other.id === row.id ? row : other)) });
  return (
    <RowsBox role="group" aria-label={name}>
      <MovableRow
        id={section.key}
        isHead
        reorder={reorder}
        moveLabel={t('fields.move', { name })}
        removeLabel={t('fields.remove', { name })}
        onRemove={isAlone ? null : onRemove}
      >
        <RowInput
          name={`${path}.title`}
          part="title"
          label={t('fields.section', { number: index + 1 })}
          placeholder={t(isAlone ? 'fields.section.optional' : 'fields.section.title')}
          value={title}
          limit={messageLimits.listSectionTitle}
          error={problemText(errors[`${path}.title`])}
          onChange={(next) => onChange({ ...section, title: next })}
        />
      </MovableRow>
      {rows.map((row, place) => {
        const rowName = row.title || t('fields.row', { number: place + 1 });
        return (
          <MovableRow
            key={row.id}
            id={row.id}
            reorder={reorder}
            moveLabel={t('fields.move', { name: rowName })}
            removeLabel={t('fields.remove', { name: rowName })}
            onRemove={isAlone && rows.length === 1 ? null : () => onChange({ ...section, rows: rows.filter(({ id }) => id !== row.id) })}
          >
            <RowInput
              name={`${path}.rows.${place}.title`}
              part="title"
              label={t('fields.row.title', { number: place + 1, section: name })}
              placeholder={t('fields.row.title-hint')}
              value={row.title}
              limit={messageLimits.listRowTitle}
              error={problemText(errors[`${path}.rows.${place}.title`])}
              onChange={(next) => setRow({ ...row, title: next })}
            />
            <RowInput
              name={`${path}.rows.${place}.description`}
              part="description"
              grow={2}
              label={t('fields.row.description', { number: place + 1, section: name })}
              placeholder={t('fields.row.description-hint')}
              value={row.description}
              limit={messageLimits.listRowDescription}
              error={problemText(errors[`${path}.rows.${place}.description`])}
              onChange={(next) => setRow({ ...row, description: next })}
            />
            {whenTapped && <TapCell>{whenTapped({ id: row.id, name: rowName })}</TapCell>}
          </MovableRow>
        );
      })}
      {errors[`${path}.rows`] && <FieldProblem>{t('fields.section.empty')}</FieldProblem>}
    </RowsBox>
  );
}
