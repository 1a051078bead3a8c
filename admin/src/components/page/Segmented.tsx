import { useId } from 'react';

import { styled } from 'styled-components';

import { color } from '../inbox-colors';

interface SegmentedProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
  readonly isDisabled?: boolean;
}

/** One of a few, all in sight: radio buttons that look like a switch. */
export function Segmented<Value extends string>({ label, value, options, onChange, isDisabled = false }: SegmentedProps<Value>) {
  const name = useId();
  return (
    <Group role="radiogroup" aria-label={label} $isDisabled={isDisabled}>
      {options.map((option) => (
        <label key={option.value} data-chosen={option.value === value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            disabled={isDisabled}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </Group>
  );
}

const Group = styled.div<{ $isDisabled: boolean }>`
  display: inline-flex;
  flex-wrap: wrap;
  align-self: flex-start;
  padding: 2px;
  border-radius: 4px;
  background: ${color('chip')};

  label {
    position: relative;
    display: inline-flex;
    align-items: center;
    padding-inline: 12px;
    border-radius: 3px;
    color: ${color('quoteText')};
    font-size: 12px;
    font-weight: 500;
    line-height: 26px;
    cursor: ${({ $isDisabled }) => ($isDisabled ? 'not-allowed' : 'pointer')};
  }
  label[data-chosen='true'] {
    background: ${color('pane')};
    box-shadow: 0 1px 2px rgba(33, 33, 52, 0.16);
    color: ${color('text')};
    font-weight: 600;
  }
  input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: inherit;
  }
  label:has(:focus-visible) {
    outline: 2px solid ${color('primary')};
    outline-offset: 1px;
  }
  @media (pointer: coarse) {
    label {
      line-height: 40px;
    }
  }
`;
