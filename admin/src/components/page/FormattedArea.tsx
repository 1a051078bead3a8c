import { forwardRef, useId, useImperativeHandle, useRef, type ReactNode, type TextareaHTMLAttributes } from 'react';

import { styled } from 'styled-components';

import { color } from '../inbox-colors';
import { FieldProblem } from './FieldProblem';
import { FormattingBar } from './FormattingBar';
import { MarkedArea } from './MarkedArea';

interface FormattedAreaProps extends Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'value' | 'onChange'> {
  readonly label: string;
  readonly value: string;
  readonly limit: number;
  readonly problem: string | undefined;
  readonly isKnown?: (name: string) => boolean;
  readonly onChange: (text: string) => void;
  /** At the right of the bar, such as a way to add a variable. */
  readonly end?: ReactNode;
}

/** A text with WhatsApp's formatting, its variables and its surplus marked. */
export const FormattedArea = forwardRef<HTMLTextAreaElement, FormattedAreaProps>(function FormattedArea(
  { label, problem, isKnown, onChange, end, ...attributes },
  ref,
) {
  const field = useRef<HTMLTextAreaElement>(null);
  const problemId = useId();
  useImperativeHandle<HTMLTextAreaElement | null, HTMLTextAreaElement | null>(ref, () => field.current);
  const isWrong = problem !== undefined;
  return (
    <>
      <Frame $isWrong={isWrong}>
        <MarkedArea
          ref={field}
          {...(isKnown && { isKnown })}
          aria-label={label}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? problemId : undefined}
          {...attributes}
          onChange={(event) => onChange(event.target.value)}
        />
        <Bar>
          <FormattingBar field={field} />
          {end}
        </Bar>
      </Frame>
      <FieldProblem id={problemId} text={problem} />
    </>
  );
});

const Frame = styled.div<{ $isWrong: boolean }>`
  border: 1px solid ${({ $isWrong }) => color($isWrong ? 'dangerIcon' : 'fieldLine')};
  border-radius: 4px;
  background: ${color('pane')};

  &:focus-within {
    border-color: ${({ $isWrong }) => color($isWrong ? 'dangerIcon' : 'primary')};
    box-shadow: 0 0 0 2px ${color('primaryRing')};
  }
`;
const Bar = styled.div`
  display: flex;
  align-items: center;
  justify-content: space-between;
  gap: 8px;
  padding: 3px 12px 3px 8px;
  border-block-start: 1px solid ${color('line')};
`;
