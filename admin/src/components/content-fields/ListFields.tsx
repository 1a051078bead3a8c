import { messageLimits } from '../../../../contracts/message-limits';
import { useText } from '../use-text';
import { CountedField } from './CountedField';
import type { ListDraft } from './drafts';
import { FieldGroup, FieldRow } from './FieldLayout';
import { ListRows } from './ListRows';
import type { ContentErrors } from './problem';
import { TextAndFooter } from './TextAndFooter';
import type { WhenTapped } from './when-tapped';

interface ListFieldsProps {
  readonly value: ListDraft;
  readonly onChange: (value: ListDraft) => void;
  readonly errors: ContentErrors;
  readonly whenTapped?: WhenTapped | undefined;
}

/** A button that opens rows to choose from. */
export function ListFields({ value, onChange, errors, whenTapped }: ListFieldsProps) {
  const t = useText();
  return (
    <FieldGroup>
      <FieldRow>
        <CountedField
          name="header"
          label={t('fields.header')}
          value={value.header}
          limit={messageLimits.headerText}
          problem={errors.header}
          onChange={(header) => onChange({ ...value, header })}
        />
        <CountedField
          name="button"
          label={t('fields.list-button')}
          value={value.button}
          limit={messageLimits.listButton}
          problem={errors.button}
          isRequired
          onChange={(button) => onChange({ ...value, button })}
        />
      </FieldRow>
      <TextAndFooter value={value} bodyLimit={messageLimits.listBody} errors={errors} onChange={onChange} />
      <ListRows
        sections={value.sections}
        errors={errors}
        whenTapped={whenTapped}
        onChange={(sections) => onChange({ ...value, sections })}
      />
    </FieldGroup>
  );
}
