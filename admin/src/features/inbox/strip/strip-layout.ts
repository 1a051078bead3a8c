import { keyframes, styled } from 'styled-components';

import { color, type InboxColor } from '../../../components/inbox-colors';

export type StripTone = 'assistant' | 'plain' | 'danger';

const surfaces: Readonly<Record<StripTone, { readonly fill: InboxColor; readonly line: InboxColor }>> = {
  assistant: { fill: 'assistant', line: 'assistantLine' },
  danger: { fill: 'danger', line: 'dangerLine' },
  plain: { fill: 'pane', line: 'line' },
};

/** 36 px between thread and composer. */
export const Strip = styled.section<{ $tone: StripTone }>`
  position: relative;
  display: flex;
  align-items: center;
  flex: none;
  flex-wrap: wrap;
  gap: 0 10px;
  box-sizing: border-box;
  min-height: 36px;
  padding: 4px 16px;
  border-block-start: 1px solid ${({ $tone }) => color(surfaces[$tone].line)};
  background: ${({ $tone }) => color(surfaces[$tone].fill)};
  color: ${color('text')};
  font-size: 13px;
  line-height: 20px;
  container: strip / inline-size;

  @media (max-width: 767px) {
    padding: 4px 12px;
  }
`;

/** Fills until the turn begins; a step each second. */
export const Progress = styled.span<{ $share: number }>`
  position: absolute;
  inset-block-start: -1px;
  inset-inline-start: 0;
  width: ${({ $share }) => `${$share * 100}%`};
  height: 2px;
  background: ${color('assistantIcon')};

  @media (prefers-reduced-motion: no-preference) {
    transition: width 1s linear;
  }
`;

const markColors: Readonly<Record<StripTone, InboxColor>> = { assistant: 'assistantIcon', danger: 'dangerIcon', plain: 'muted' };

export const Mark = styled.span<{ $tone: StripTone }>`
  display: inline-flex;
  flex: none;
  color: ${({ $tone }) => color(markColors[$tone])};

  svg {
    width: 14px;
    height: 14px;
  }
  svg path {
    fill: currentColor;
  }
`;

export const Words = styled.span`
  flex: 1 1 140px;
  min-width: 0;
  overflow-wrap: anywhere;

  strong {
    font-weight: 600;
  }
`;

/** What there is room for only on a wide page. */
export const WideWords = styled.span`
  @container strip (max-width: 560px) {
    display: none;
  }
`;

export const Quiet = styled.span`
  color: ${color('muted')};
  font-variant-numeric: tabular-nums;
`;

export const Actions = styled.span`
  display: inline-flex;
  align-items: center;
  flex: none;
  gap: 20px;

  button {
    font-size: 13px;
    white-space: nowrap;
  }
`;

const turn = keyframes`
  to { transform: rotate(360deg); }
`;

/** The assistant is at work. Without motion it is a ring with a gap. */
export const Ring = styled.span`
  flex: none;
  box-sizing: border-box;
  width: 14px;
  height: 14px;
  border: 2px solid ${color('assistantLine')};
  border-block-start-color: ${color('assistantIcon')};
  border-radius: 50%;

  @media (prefers-reduced-motion: no-preference) {
    animation: ${turn} 0.9s linear infinite;
  }
`;
