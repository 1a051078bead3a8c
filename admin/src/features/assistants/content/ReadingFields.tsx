import { styled } from 'styled-components';

import { contentLimits, type ContentSource, type ReadableType } from '../../../../../contracts/content-source';
import { FieldRow } from '../../../components/content-fields/FieldLayout';
import { ChoiceField } from '../../../components/page/ChoiceField';
import { Details } from '../../../components/page/Details';
import { useText } from '../../../components/use-text';
import { useAssistantForm } from '../editor/form-context';
import { PickList } from '../messages/PickList';

interface ReadingFieldsProps {
  readonly source: ContentSource;
  readonly type: ReadableType;
  readonly onChange: (source: ContentSource) => void;
}

const NONE = 'none';

/** How entries are found: most never need to change it. */
export function ReadingFields({ source, type, onChange }: ReadingFieldsProps) {
  const t = useText();
  const { isReadOnly } = useAssistantForm();
  const { fields, searchFields, sort, rows } = source;
  const searchable = type.fields.filter(({ name, isSearchable }) => isSearchable && fields.includes(name));
  const rowChoices = Array.from({ length: contentLimits.rows }, (_, index) => String(index + 1));
  return (
    <Details>
      <summary>{t('assistants.reading')}</summary>
      <Fields>
        <FieldRow>
          <ChoiceField
            name={`sort-${source.key}`}
            label={t('assistants.sort')}
            value={sort?.field ?? NONE}
            options={[{ value: NONE, label: t('assistants.sort.none') }, ...fields.map((name) => ({ value: name, label: name }))]}
            isDisabled={isReadOnly}
            onChange={(field) => onChange({ ...source, sort: field === NONE ? null : { field, order: sort?.order ?? 'asc' } })}
          />
          {sort && (
            <ChoiceField
              name={`order-${source.key}`}
              label={t('assistants.sort.order')}
              value={sort.order}
              options={(['asc', 'desc'] as const).map((value) => ({ value, label: t(`assistants.sort.${value}`) }))}
              isDisabled={isReadOnly}
              onChange={(order) => onChange({ ...source, sort: { field: sort.field, order: order === 'desc' ? 'desc' : 'asc' } })}
            />
          )}
          <ChoiceField
            name={`rows-${source.key}`}
            label={t('assistants.rows')}
            value={String(rows)}
            options={rowChoices.map((value) => ({ value, label: value }))}
            isDisabled={isReadOnly}
            onChange={(value) => onChange({ ...source, rows: Number(value) })}
          />
        </FieldRow>
        {searchable.length > 0 && (
          <>
            <p>{t('assistants.search-fields.hint')}</p>
            <PickList
              name={`search-${source.key}`}
              label={t('assistants.search-fields')}
              options={searchable.map(({ name }) => ({ value: name, label: name }))}
              chosen={searchFields}
              isDisabled={isReadOnly}
              onChange={(next) => onChange({ ...source, searchFields: next })}
            />
          </>
        )}
      </Fields>
    </Details>
  );
}

const Fields = styled.div`
  display: flex;
  flex-direction: column;
  gap: 12px;
  padding-block-start: 8px;
`;
