import { useState } from 'react';

import { CountedField } from '../../../components/content-fields/CountedField';
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
  readonly hint?: string;
  /** So many of the kept unit are one of the shown. @default 1 */
  readonly scale?: number;
}

/** A number with its unit and its bounds. What is no number stays as it is typed, and is wrong. */
export function NumberField({ name, label, value, onChange, unit, hint, scale = 1 }: NumberFieldProps) {
  const t = useText();
  const { problemOf } = useAssistantForm();
  const [typed, setTyped] = useState<string | null>(null);
  // A value from elsewhere, such as after discarding, is shown instead of what was typed.
  const isTyped = typed !== null && Object.is(readNumber(typed, scale), value);
  const { min, max } = boundsOf(name);
  const problem = problemOf(name);
  return (
    <CountedField
      name={name}
      label={t('assistants.number.label', { label, unit })}
      hint={hint ?? t('assistants.number.range', { min: min / scale, max: max / scale })}
      value={isTyped ? typed : shownNumber(value, scale)}
      problem={problem?.code === 'number' ? { ...problem, min: min / scale, max: max / scale } : problem}
      inputMode="decimal"
      onChange={(text) => {
        setTyped(text);
        onChange(readNumber(text, scale));
      }}
    />
  );
}
