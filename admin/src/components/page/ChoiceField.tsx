import { memo, useCallback, useRef } from 'react';

import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';

import { isSameValue } from '../same-value';

interface ChoiceFieldProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  readonly hint?: string | undefined;
  readonly problem?: string | undefined;
  readonly isRequired?: boolean;
  readonly isDisabled?: boolean;
}

/** A labelled choice of one. An empty text is none of them. */
export function ChoiceField({ onChange, ...choice }: ChoiceFieldProps) {
  const latest = useRef(onChange);
  latest.current = onChange;
  const choose = useCallback((value: string) => latest.current(value), []);
  return <Choice {...choice} onChange={choose} />;
}

/** Its many options are drawn even while it is closed: nobody waits for them who types in another field. */
const Choice = memo(function Choice(props: ChoiceFieldProps) {
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
}, isSameChoice);

function isSameChoice({ options: before, ...a }: ChoiceFieldProps, { options: after, ...b }: ChoiceFieldProps): boolean {
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])] as (keyof typeof a)[];
  return names.every((name) => Object.is(a[name], b[name])) && isSameValue(before, after);
}
