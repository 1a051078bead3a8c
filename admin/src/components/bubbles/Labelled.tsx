import type { ReactNode } from 'react';

import { styled } from 'styled-components';

import { color } from '../inbox-colors';

export function Labelled({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <Line>
      {icon}
      <span>{children}</span>
    </Line>
  );
}

const Line = styled.span`
  display: inline-flex;
  align-items: center;
  gap: 8px;

  svg {
    flex: none;
    width: 14px;
    height: 14px;
  }
  svg path {
    fill: ${color('muted')};
  }
`;
