import type { ReactNode } from 'react';

import { Information, WarningCircle } from '@strapi/icons';
import { styled } from 'styled-components';

import { color } from '../inbox-colors';

type NoticeTone = 'info' | 'warn' | 'danger';

interface NoticeProps {
  readonly tone: NoticeTone;
  readonly title?: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

/** What stands in the way or is worth knowing, and what to do. A danger is spoken at once. */
export function Notice({ tone, title, children, actions }: NoticeProps) {
  return (
    <Box role={tone === 'danger' ? 'alert' : 'status'} $tone={tone}>
      {tone === 'info' ? <Information aria-hidden /> : <WarningCircle aria-hidden />}
      <Words>
        {title !== undefined && <strong>{title}</strong>}
        {children !== undefined && <span>{children}</span>}
        {actions}
      </Words>
    </Box>
  );
}

const Box = styled.div<{ $tone: NoticeTone }>`
  display: flex;
  gap: 12px;
  padding: 12px 16px;
  border: 1px solid ${color('line')};
  ${({ $tone }) => $tone !== 'info' && `border-inline-start: 3px solid ${color($tone === 'danger' ? 'dangerIcon' : 'warnIcon')};`}
  border-radius: 4px;
  background: ${({ $tone }) => color($tone === 'danger' ? 'danger' : $tone === 'warn' ? 'warn' : 'pane')};
  color: ${color('text')};
  font-size: 13px;
  line-height: 20px;

  > svg {
    flex: none;
    width: 16px;
    height: 16px;
    margin-block-start: 2px;
  }
  > svg path {
    fill: ${({ $tone }) => color($tone === 'danger' ? 'dangerIcon' : $tone === 'warn' ? 'warnIcon' : 'muted')};
  }
`;
const Words = styled.div`
  display: flex;
  flex: 1;
  flex-direction: column;
  align-items: flex-start;
  gap: 2px;
  min-width: 0;
  overflow-wrap: anywhere;

  strong {
    font-weight: 600;
  }
`;
