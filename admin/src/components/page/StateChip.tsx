import type { ReactNode } from 'react';

import { styled } from 'styled-components';

import { color, type InboxColor } from '../inbox-colors';

export type ChipTone = 'good' | 'info' | 'warn' | 'bad' | 'quiet';

/** Icon and word, never colour alone. */
export function StateChip({ tone, icon, children }: { tone: ChipTone; icon: ReactNode; children: ReactNode }) {
  return (
    <Chip $tone={tone}>
      <Icon aria-hidden $tone={tone}>
        {icon}
      </Icon>
      {children}
    </Chip>
  );
}

const surfaces: Readonly<Record<ChipTone, InboxColor>> = {
  good: 'goodSurface',
  info: 'infoSurface',
  warn: 'warn',
  bad: 'danger',
  quiet: 'pane',
};
const words: Readonly<Record<ChipTone, InboxColor>> = {
  good: 'goodText',
  info: 'infoText',
  warn: 'text',
  bad: 'dangerText',
  quiet: 'text',
};
const lines: Readonly<Record<ChipTone, InboxColor>> = {
  good: 'goodLine',
  info: 'infoLine',
  warn: 'warnLine',
  bad: 'dangerLine',
  quiet: 'fieldLine',
};
const marks: Readonly<Record<ChipTone, InboxColor>> = {
  good: 'goodText',
  info: 'infoText',
  warn: 'warnIcon',
  bad: 'dangerIcon',
  quiet: 'muted',
};

const Chip = styled.span<{ $tone: ChipTone }>`
  display: inline-flex;
  align-items: center;
  flex: none;
  gap: 6px;
  padding: 1px 8px;
  border: 1px solid ${({ $tone }) => color(lines[$tone])};
  border-radius: 4px;
  background: ${({ $tone }) => color(surfaces[$tone])};
  color: ${({ $tone }) => color(words[$tone])};
  font-size: 12px;
  font-weight: 600;
  line-height: 20px;
`;
const Icon = styled.span<{ $tone: ChipTone }>`
  display: inline-flex;

  svg {
    width: 12px;
    height: 12px;
  }
  svg path {
    fill: ${({ $tone }) => color(marks[$tone])};
  }
`;
