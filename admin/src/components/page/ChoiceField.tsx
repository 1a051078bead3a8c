import type { ReactNode } from 'react';

import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';

interface ChoiceFieldProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  readonly hint?: ReactNode;
  readonly problem?: string | undefined;
  readonly isRequired?: boolean;
  readonly isDisabled?: boolean;
}

/** A labelled choice of one. An empty text is none of them. */
export function ChoiceField(props: ChoiceFieldProps) {
  const { name, label, value, options, onChange, placeholder, hint, problem, isRequired = false, isDisabled = false } = props;
  return (
    <Field.Root name={name} required={isRequired} error={problem ?? false} hint={hint}>
      <Field.Label>{label}</Field.Label>
      <SingleSelect
        // A value that is taken away is no change of its own: without a new key the old words would stay.
        key={value === '' ? 'none' : 'one'}
        name={name}
        value={value === '' ? null : value}
        placeholder={placeholder ?? ''}
        disabled={isDisabled}
        onChange={(next) => onChange(String(next))}
      >
        {options.map((option) => (
          <SingleSelectOption key={option.value} value={option.value}>
            {option.label}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );
}
