import { useId, type ReactNode } from 'react';

import { styled } from 'styled-components';

import { color } from '../../../../components/inbox-colors';
import { FieldProblem } from '../../../../components/page/FieldProblem';
import { monospace } from '../parts/Code';

interface BoxedFieldProps {
  readonly label: string;
  readonly value: string;
  /** Inside the frame, at its end. */
  readonly end?: ReactNode;
  readonly hint?: ReactNode;
  readonly problem?: string | undefined;
  /** What is read aloud where the value is masked. */
  readonly spoken?: string | undefined;
  /** On a ground of its own: it can be copied, not changed. */
  readonly isFixed?: boolean;
}

/** A value that is shown and not typed. */
export function BoxedField({ label, value, end, hint, problem, spoken, isFixed = false }: BoxedFieldProps) {
  const id = useId();
  return (
    <Column>
      <label htmlFor={id}>{label}</label>
      <Frame data-fixed={isFixed || undefined} data-problem={problem !== undefined || undefined}>
        <input
          id={id}
          readOnly
          value={value}
          aria-label={spoken}
          aria-invalid={problem !== undefined}
          aria-describedby={`${id}-problem ${id}-hint`}
          onFocus={(event) => event.target.select()}
        />
        {end}
      </Frame>
      <FieldProblem id={`${id}-problem`} text={problem} />
      {hint !== undefined && <Hint id={`${id}-hint`}>{hint}</Hint>}
    </Column>
  );
}

const Column = styled.div`
  display: flex;
  flex-direction: column;
  gap: 6px;
  min-width: 0;

  > label {
    color: ${color('text')};
    font-size: 12px;
    font-weight: 600;
    line-height: 16px;
  }
`;
const Frame = styled.div`
  display: flex;
  align-items: center;
  gap: 4px;
  min-height: 40px;
  padding: 0 4px 0 12px;
  border: 1px solid ${color('fieldLine')};
  border-radius: 4px;
  background: ${color('pane')};

  &[data-fixed] {
    background: ${color('chip')};
  }
  &[data-problem] {
    border-color: ${color('dangerIcon')};
  }
  &:focus-within {
    border-color: ${color('primary')};
  }
  input {
    ${monospace}
    flex: 1;
    min-width: 0;
    padding: 0;
    border: 0;
    background: none;
    color: ${color('text')};
    font-size: 13px;
    line-height: 20px;
    text-overflow: ellipsis;
  }
  input:focus {
    outline: none;
  }
`;
const Hint = styled.span`
  color: ${color('muted')};
  font-size: 12px;
  line-height: 16px;
  overflow-wrap: anywhere;
`;
