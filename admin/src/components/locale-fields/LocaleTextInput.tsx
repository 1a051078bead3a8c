import { useId } from 'react';

import { styled } from 'styled-components';

import { codePointLength } from '../../../../contracts/message-limits';
import { Counter } from '../content-fields/Counter';
import { color } from '../inbox-colors';
import { FieldProblem } from '../page/FieldProblem';

interface LocaleTextInputProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly placeholder: string;
  readonly limit: number;
  readonly isDisabled: boolean;
  readonly problem: string | undefined;
  readonly onChange: (value: string) => void;
}

/** Grows with its text; the counter comes when there is something to count. */
export function LocaleTextInput({ name, label, value, placeholder, limit, isDisabled, problem, onChange }: LocaleTextInputProps) {
  const problemId = useId();
  const isWrong = problem !== undefined || codePointLength(value) > limit;
  return (
    <>
      <Frame $isWrong={isWrong}>
        <Mirror aria-hidden>{`${value || placeholder}\u200b`}</Mirror>
        <textarea
          name={name}
          rows={1}
          aria-label={label}
          aria-invalid={isWrong}
          aria-describedby={problem === undefined ? undefined : problemId}
          value={value}
          placeholder={placeholder}
          disabled={isDisabled}
          onChange={(event) => onChange(event.target.value)}
        />
      </Frame>
      {value !== '' && (
        <Count>
          <Counter text={value} limit={limit} />
        </Count>
      )}
      <FieldProblem id={problemId} text={problem} />
    </>
  );
}

const Frame = styled.div<{ $isWrong: boolean }>`
  display: grid;
  border: 1px solid ${({ $isWrong }) => color($isWrong ? 'dangerIcon' : 'fieldLine')};
  border-radius: 4px;
  background: ${color('pane')};
  font-size: 14px;
  line-height: 20px;

  &:focus-within {
    border-color: ${({ $isWrong }) => color($isWrong ? 'dangerIcon' : 'primary')};
    box-shadow: 0 0 0 2px ${color('primaryRing')};
  }
  > * {
    grid-area: 1 / 1;
    box-sizing: border-box;
    width: 100%;
    min-height: 38px;
    margin: 0;
    padding: 9px 12px;
    border: 0;
    font: inherit;
    line-height: inherit;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  textarea {
    height: 100%;
    outline: 0;
    background: transparent;
    color: ${color('text')};
    resize: none;
    overflow: hidden;
  }
  textarea::placeholder {
    color: ${color('muted')};
    opacity: 1;
  }
  textarea:disabled {
    cursor: not-allowed;
  }
  @media (max-width: 767px) {
    font-size: 16px;
  }
`;
const Mirror = styled.div`
  visibility: hidden;
`;
const Count = styled.div`
  display: flex;
  justify-content: flex-end;
  padding-block-start: 2px;
`;
