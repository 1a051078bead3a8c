import { useId } from 'react';

import { styled } from 'styled-components';

import { codePointLength } from '../../../../contracts/message-limits';
import { color } from '../inbox-colors';
import { Counter } from './Counter';

interface RowInputProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly limit: number;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  readonly part: string;
  /** Share of the row's width. */
  readonly grow?: number;
}

/** A field of a row: its label is heard, its counter stands inside, what is wrong below it. */
export function RowInput({ name, label, value, limit, error, onChange, placeholder, part, grow = 1 }: RowInputProps) {
  const errorId = useId();
  const isWrong = error !== undefined || codePointLength(value) > limit;
  return (
    <Cell style={{ flexGrow: grow }}>
      <Frame $isWrong={isWrong}>
        <input
          name={name}
          data-part={part}
          aria-label={label}
          aria-invalid={isWrong}
          aria-describedby={error === undefined ? undefined : errorId}
          autoComplete="off"
          placeholder={placeholder}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
        <Counter text={value} limit={limit} isShort />
      </Frame>
      {error !== undefined && (
        <Problem id={errorId} role="status">
          {error}
        </Problem>
      )}
    </Cell>
  );
}

const Cell = styled.div`
  flex: 1 1 160px;
  min-width: 0;
`;
const Frame = styled.div<{ $isWrong: boolean }>`
  display: flex;
  align-items: center;
  gap: 8px;
  box-sizing: border-box;
  height: 40px;
  padding-inline: 12px;
  border: 1px solid ${({ $isWrong }) => color($isWrong ? 'dangerIcon' : 'fieldLine')};
  border-radius: 4px;
  background: ${color('pane')};

  &:focus-within {
    border-color: ${({ $isWrong }) => color($isWrong ? 'dangerIcon' : 'primary')};
    box-shadow: 0 0 0 2px ${color('primaryRing')};
  }
  input {
    flex: 1;
    min-width: 0;
    height: 100%;
    padding: 0;
    border: 0;
    outline: 0;
    background: transparent;
    color: ${color('text')};
    font: inherit;
    font-size: 14px;
  }
  input::placeholder {
    color: ${color('muted')};
    opacity: 1;
  }
  @media (max-width: 767px) {
    input {
      font-size: 16px;
    }
  }
`;
const Problem = styled.p`
  padding-block-start: 4px;
  color: ${color('dangerText')};
  font-size: 12px;
  line-height: 16px;
`;
