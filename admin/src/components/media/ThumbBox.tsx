import type { ReactNode } from 'react';

import { styled } from 'styled-components';

import { color } from '../inbox-colors';

interface ThumbBoxProps {
  /** An address of this tab; null for what is no picture. */
  readonly url: string | null;
  /** What it is, where there is no picture. */
  readonly children: ReactNode;
}

/** A file at 40 px. Decoration, the name stands beside it. */
export function ThumbBox({ url, children }: ThumbBoxProps) {
  return (
    <Box aria-hidden style={url === null ? undefined : { backgroundImage: `url("${url}")` }}>
      {url === null && children}
    </Box>
  );
}

const Box = styled.span`
  display: inline-flex;
  align-items: center;
  justify-content: center;
  flex: none;
  width: 40px;
  height: 40px;
  border: 1px solid ${color('line')};
  border-radius: 4px;
  background: ${color('pane')} center / cover no-repeat;
  color: ${color('dangerText')};
  font-size: 10px;
  font-weight: 600;

  svg {
    width: 16px;
    height: 16px;
  }
  svg path {
    fill: ${color('muted')};
  }
`;
