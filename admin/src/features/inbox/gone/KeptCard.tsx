import type { ReactNode } from 'react';

import { styled } from 'styled-components';

import { color } from '../../../components/inbox-colors';
import { TextAction } from '../../../components/TextAction';
import { useText } from '../../../components/use-text';

interface KeptCardProps {
  readonly label: string;
  readonly children: ReactNode;
  /** What saves it elsewhere. */
  readonly action: ReactNode;
  readonly onDiscard: () => void;
}

/** One thing that was not sent. */
export function KeptCard({ label, children, action, onDiscard }: KeptCardProps) {
  const t = useText();
  return (
    <Box role="group" aria-label={label}>
      <Label>{label}</Label>
      {children}
      <Actions>
        {action}
        <TextAction type="button" onClick={onDiscard}>
          {t('action.discard')}
        </TextAction>
      </Actions>
    </Box>
  );
}

const Box = styled.div`
  display: flex;
  flex-direction: column;
  gap: 4px;
  padding: 12px 16px 8px;
  border: 1px solid ${color('line')};
  border-radius: 4px;
  background: ${color('pane')};
`;
const Label = styled.strong`
  color: ${color('muted')};
  font-size: 12px;
  font-weight: 600;
  line-height: 16px;
`;
const Actions = styled.div`
  display: flex;
  gap: 20px;
`;
