import { useState } from 'react';

import { Checkbox, Field, TextInput } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import { color } from '../../../components/inbox-colors';
import { useText } from '../../../components/use-text';
import { readAmount, shownAmount } from './model/amount-text';

interface AmountFieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  /** NaN while what is typed is no number; null: none. */
  readonly value: number | null;
  readonly unit: string;
  readonly limits: { readonly min: number; readonly max: number };
  /** What "none" is called, and the number that stands there first without it; null: there must be a number. */
  readonly none: { readonly label: string; readonly first: number } | null;
  readonly problem: string | undefined;
  readonly isDisabled: boolean;
  readonly onChange: (value: number | null) => void;
}

const NOTHING = '–';

/** A number with its unit, or none. What is no number stays as it is typed, and is wrong. */
export function AmountField(props: AmountFieldProps) {
  const { name, label, hint, value, unit, limits, none, problem, isDisabled, onChange } = props;
  const t = useText();
  const { formatNumber } = useIntl();
  const [typed, setTyped] = useState<string | null>(null);
  // A value from elsewhere, such as after discarding, is shown instead of what was typed.
  const isTyped = typed !== null && Object.is(readAmount(typed), value);
  const range = t('general.range', { min: formatNumber(limits.min), max: formatNumber(limits.max), unit });
  return (
    <Box>
      <Field.Root name={name} error={problem ?? false} hint={value === null ? hint : `${hint} ${range}`}>
        <Field.Label>{label}</Field.Label>
        <TextInput
          value={value === null ? '' : isTyped ? typed : shownAmount(value)}
          placeholder={value === null ? NOTHING : ''}
          inputMode="numeric"
          autoComplete="off"
          disabled={isDisabled || value === null}
          endAction={value === null ? undefined : <Unit aria-hidden>{unit}</Unit>}
          onChange={({ target }: React.ChangeEvent<HTMLInputElement>) => {
            setTyped(target.value);
            onChange(readAmount(target.value));
          }}
        />
        <Field.Error />
        <Field.Hint />
      </Field.Root>
      {none !== null && (
        <Checkbox
          checked={value === null}
          disabled={isDisabled}
          aria-label={t('general.none.name', { none: none.label, label })}
          onCheckedChange={(isNone) => onChange(isNone === true ? null : none.first)}
        >
          {none.label}
        </Checkbox>
      )}
    </Box>
  );
}

const Box = styled.div`
  display: flex;
  flex-direction: column;
  gap: 8px;
  min-width: 0;
`;
const Unit = styled.span`
  color: ${color('muted')};
  font-size: 12px;
  line-height: 16px;
`;
