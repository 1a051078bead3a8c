import { messageLimits } from '../../../../contracts/message-limits';
import { useText } from '../use-text';
import { CountedField } from './CountedField';
import type { UrlButtonDraft } from './drafts';
import { FieldGroup, FieldRow } from './FieldLayout';
import { HeaderFields } from './HeaderFields';
import type { ContentErrors } from './problem';
import { TextAndFooter } from './TextAndFooter';

interface UrlButtonFieldsProps {
  readonly value: UrlButtonDraft;
  readonly onChange: (value: UrlButtonDraft) => void;
  readonly errors: ContentErrors;
}

const ADDRESS_BEGINS = 'https://';

/** One button that opens a web page. */
export function UrlButtonFields({ value, onChange, errors }: UrlButtonFieldsProps) {
  const t = useText();
  return (
    <FieldGroup>
      <HeaderFields value={value.header} problem={errors.header} onChange={(header) => onChange({ ...value, header })} />
      <TextAndFooter value={value} bodyLimit={messageLimits.interactiveBody} errors={errors} onChange={onChange} />
      <FieldRow>
        <CountedField
          name="displayText"
          label={t('fields.url-button')}
          value={value.displayText}
          limit={messageLimits.urlButtonText}
          problem={errors.displayText}
          isRequired
          onChange={(displayText) => onChange({ ...value, displayText })}
        />
        <CountedField
          name="url"
          label={t('fields.url')}
          value={value.url}
          problem={errors.url}
          placeholder={ADDRESS_BEGINS}
          inputMode="url"
          isRequired
          onChange={(url) => onChange({ ...value, url })}
        />
      </FieldRow>
    </FieldGroup>
  );
}
