import { useState } from 'react';

import { Field, TextInput } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import { useProblemText } from '../../../components/content-fields/use-problem-text';
import { color } from '../../../components/inbox-colors';
import { useText } from '../../../components/use-text';
import { useAssistantForm } from '../editor/form-context';
import { boundsOf } from '../model/bounds';
import { readNumber, shownNumber } from './number-text';

interface NumberFieldProps {
  /** Of the draft, such as `limits.stepsPerTurn`. */
  readonly name: string;
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
  /** Beside the number, such as "seconds". */
  readonly unit: string;
  /** So many of the kept unit are one of the shown. @default 1 */
  readonly scale?: number;
}

/** A number with its unit and its bounds. What is no number stays as it is typed, and is wrong. */
export function NumberField({ name, label, value, onChange, unit, scale = 1 }: NumberFieldProps) {
  const t = useText();
  const { formatNumber } = useIntl();
  const problemText = useProblemText();
  const { problemOf } = useAssistantForm();
  const [typed, setTyped] = useState<string | null>(null);
  // A value from elsewhere, such as after discarding, is shown instead of what was typed.
  const isTyped = typed !== null && Object.is(readNumber(typed, scale), value);
  const { min, max } = boundsOf(name);
  const problem = problemOf(name);
  const shown = problem?.code === 'number' ? { ...problem, min: min / scale, max: max / scale } : problem;
  return (
    <Field.Root
      name={name}
      error={problemText(shown) ?? false}
      hint={t('assistants.number.range', { min: formatNumber(min / scale), max: formatNumber(max / scale), unit })}
    >
      <Field.Label>{label}</Field.Label>
      <TextInput
        value={isTyped ? typed : shownNumber(value, scale)}
        inputMode="decimal"
        autoComplete="off"
        endAction={<Unit aria-hidden>{unit}</Unit>}
        onChange={({ target }: React.ChangeEvent<HTMLInputElement>) => {
          setTyped(target.value);
          onChange(readNumber(target.value, scale));
        }}
      />
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );
}

const Unit = styled.span`
  color: ${color('muted')};
  font-size: 12px;
  line-height: 16px;
`;
