import { Field, TextInput } from '@strapi/design-system';
import { styled } from 'styled-components';

import { CountedField } from '../../../components/content-fields/CountedField';
import { FieldRow } from '../../../components/content-fields/FieldLayout';
import type { ContentErrors } from '../../../components/content-fields/problem';
import { useProblemText } from '../../../components/content-fields/use-problem-text';
import { color } from '../../../components/inbox-colors';
import { Segmented } from '../../../components/page/Segmented';
import { useText } from '../../../components/use-text';
import type { ProviderForm } from './provider-form';

interface KeyFieldsProps {
  readonly form: ProviderForm;
  readonly errors: ContentErrors;
  /** Of the key that is kept already. */
  readonly last4: string | null;
  readonly onChange: (form: ProviderForm) => void;
}

const kinds = ['none', 'environment', 'stored'] as const;

/** A key is best kept outside of the database; a local model needs none. */
export function KeyFields({ form, errors, last4, onChange }: KeyFieldsProps) {
  const t = useText();
  const problemText = useProblemText();
  return (
    <FieldRow>
      <Labelled>
        <span aria-hidden>{t('assistants.provider.key')}</span>
        <Segmented
          label={t('assistants.provider.key')}
          value={form.keyKind}
          options={kinds.map((value) => ({ value, label: t(`assistants.provider.key.${value}`) }))}
          onChange={(keyKind) => onChange({ ...form, keyKind })}
        />
      </Labelled>
      {form.keyKind === 'environment' && (
        <CountedField
          name="provider-key-name"
          label={t('assistants.provider.key-name')}
          value={form.keyName}
          problem={errors.keyName}
          isRequired
          onChange={(text) => onChange({ ...form, keyName: text.toUpperCase().replace(/[^A-Z0-9_]/g, '_') })}
        />
      )}
      {form.keyKind === 'stored' && (
        <Field.Root
          name="provider-key"
          required={last4 === null}
          error={problemText(errors.keyValue) ?? false}
          hint={t(last4 === null ? 'assistants.provider.key.sealed' : 'assistants.provider.key.stays')}
        >
          <Field.Label>{t('assistants.provider.key-value')}</Field.Label>
          <TextInput
            type="password"
            autoComplete="new-password"
            value={form.keyValue}
            placeholder={last4 === null ? '' : `••••${last4}`}
            onChange={(event: React.ChangeEvent<HTMLInputElement>) => onChange({ ...form, keyValue: event.target.value })}
          />
          <Field.Error />
          <Field.Hint />
        </Field.Root>
      )}
    </FieldRow>
  );
}

const Labelled = styled.div`
  display: flex;
  flex-direction: column;
  gap: 4px;

  > span {
    color: ${color('text')};
    font-size: 12px;
    font-weight: 600;
    line-height: 16px;
  }
`;
