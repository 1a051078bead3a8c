import { useText } from '../use-text';
import { CountedField } from './CountedField';
import type { ContactDraft } from './drafts';
import { FieldGroup, FieldRow } from './FieldLayout';
import type { ContentErrors } from './problem';
import { TextRows } from './TextRows';

interface ContactFieldsProps {
  readonly value: ContactDraft;
  readonly onChange: (value: ContactDraft) => void;
  readonly errors: ContentErrors;
}

/** A person's card. */
export function ContactFields({ value, onChange, errors }: ContactFieldsProps) {
  const t = useText();
  return (
    <FieldGroup>
      <FieldRow>
        <CountedField
          name="firstName"
          label={t('fields.first-name')}
          value={value.firstName}
          problem={errors.firstName}
          isRequired
          onChange={(firstName) => onChange({ ...value, firstName })}
        />
        <CountedField
          name="lastName"
          label={t('fields.last-name')}
          value={value.lastName}
          problem={errors.lastName}
          onChange={(lastName) => onChange({ ...value, lastName })}
        />
      </FieldRow>
      <TextRows
        name="phones"
        label={t('fields.phone.label')}
        addLabel={t('fields.add-phone')}
        values={value.phones}
        inputMode="tel"
        errors={errors}
        onChange={(phones) => onChange({ ...value, phones })}
      />
      <TextRows
        name="emails"
        label={t('fields.email.label')}
        addLabel={t('fields.add-email')}
        values={value.emails}
        inputMode="email"
        errors={errors}
        onChange={(emails) => onChange({ ...value, emails })}
      />
      <CountedField
        name="company"
        label={t('fields.company')}
        value={value.company}
        problem={errors.company}
        onChange={(company) => onChange({ ...value, company })}
      />
    </FieldGroup>
  );
}
