import { forwardRef, type TextareaHTMLAttributes } from 'react';

import { styled } from 'styled-components';

import { color } from '../inbox-colors';
import { highlight, type TextPart } from './highlight';

interface MarkedAreaProps extends Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'value'> {
  readonly value: string;
  readonly limit: number;
  readonly isKnown?: (name: string) => boolean;
}

/** A text area that grows, with its variables and its surplus marked behind the letters. */
export const MarkedArea = forwardRef<HTMLTextAreaElement, MarkedAreaProps>(function MarkedArea(
  { value, limit, isKnown, ...attributes },
  ref,
) {
  return (
    <Box>
      <Mirror aria-hidden>
        {highlight(value, { limit, ...(isKnown && { isKnown }) }).map((part, index) => (
          <Part key={index} data-kind={part.kind}>
            {part.text}
          </Part>
        ))}
        {/* Without a character a last empty line has no height. */}
        {'\u200b'}
      </Mirror>
      <textarea ref={ref} rows={1} value={value} {...attributes} />
    </Box>
  );
});

const Box = styled.div`
  display: grid;
  min-height: 84px;
  font-size: 14px;
  line-height: 24px;

  > * {
    grid-area: 1 / 1;
    box-sizing: border-box;
    width: 100%;
    margin: 0;
    padding: 12px 16px;
    border: 0;
    font: inherit;
    line-height: inherit;
    letter-spacing: inherit;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  textarea {
    position: relative;
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
  textarea:disabled,
  textarea:read-only {
    cursor: not-allowed;
  }
  @media (max-width: 767px) {
    font-size: 16px;
  }
`;
const Mirror = styled.div`
  color: transparent;
  user-select: none;
`;
const Part = styled.span<{ 'data-kind': TextPart['kind'] }>`
  border-radius: 3px;

  &[data-kind='variable'] {
    background: ${color('outbound')};
    box-shadow: 0 0 0 1px ${color('outboundLine')};
  }
  &[data-kind='wrong'],
  &[data-kind='surplus'] {
    background: ${color('danger')};
    box-shadow: 0 0 0 1px ${color('dangerIcon')};
  }
`;
