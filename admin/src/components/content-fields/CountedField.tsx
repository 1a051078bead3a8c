import type { ReactNode } from 'react';

import { Field, Textarea, TextInput } from '@strapi/design-system';
import { styled } from 'styled-components';

import { Counter } from './Counter';
import type { ContentProblem } from './problem';
import { useProblemText } from './use-problem-text';

interface CountedFieldProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Without it nothing is counted. */
  readonly limit?: number;
  readonly problem?: ContentProblem | undefined;
  readonly isRequired?: boolean;
  readonly isLong?: boolean;
  readonly hint?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly inputMode?: 'decimal' | 'email' | 'tel' | 'url';
  /** Beside the label, such as a button that puts a placeholder in. */
  readonly action?: ReactNode;
  readonly autoFocus?: boolean;
}

/** A labelled text with its counter above it, at the right. */
export function CountedField(props: CountedFieldProps) {
  const { name, label, value, onChange, limit, problem, isRequired, isLong, hint, placeholder, inputMode, action, autoFocus } = props;
  const problemText = useProblemText();
  return (
    <Field.Root name={name} required={isRequired ?? false} error={problemText(problem) ?? false} hint={hint}>
      <Head>
        <Field.Label>{label}</Field.Label>
        <End>
          {action}
          {limit !== undefined && <Counter text={value} limit={limit} />}
        </End>
      </Head>
      {isLong ? (
        <Area value={value} placeholder={placeholder} autoFocus={autoFocus} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <TextInput
          value={value}
          placeholder={placeholder}
          inputMode={inputMode}
          autoComplete="off"
          autoFocus={autoFocus}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );
}

const Head = styled.div`
  display: flex;
  align-items: baseline;
  justify-content: space-between;
  gap: 12px;
`;
const End = styled.span`
  display: inline-flex;
  align-items: center;
  gap: 8px;
`;
const Area = styled(Textarea)`
  min-height: 88px;
`;
