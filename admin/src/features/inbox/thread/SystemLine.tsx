import type { ReactNode } from 'react';

import { styled } from 'styled-components';

import { color } from '../../../components/inbox-colors';

export function SystemLine({ icon, children }: { icon?: ReactNode; children: ReactNode }) {
  return (
    <Line>
      {icon}
      <span>{children}</span>
    </Line>
  );
}

const Line = styled.div`
  display: flex;
  align-items: center;
  justify-content: center;
  gap: 8px;
  padding: 4px 16px;
  color: ${color('muted')};
  font-size: 12px;
  line-height: 16px;
  text-align: center;

  svg {
    flex: none;
  }
`;
