import type { ReactNode } from 'react';

import { styled } from 'styled-components';

import { color } from '../inbox-colors';

interface BubbleTextProps {
  readonly children: ReactNode;
  readonly meta: ReactNode;
}

/**
 * Words with time and ticks at the end of the last line if they fit, else below: an invisible copy
 * of the meta keeps its place in the text.
 */
export function BubbleText({ children, meta }: BubbleTextProps) {
  return (
    <Words>
      {children}
      <Keeper aria-hidden>{meta}</Keeper>
      <Corner>{meta}</Corner>
    </Words>
  );
}

const Words = styled.div`
  position: relative;
  padding: 7px 12px;
  color: ${color('text')};
  font-size: 14px;
  line-height: 20px;
  white-space: pre-wrap;
  overflow-wrap: anywhere;

  @media (max-width: 767px) {
    font-size: 15px;
  }
`;
const Keeper = styled.span`
  display: inline-flex;
  visibility: hidden;
  margin-inline-start: 12px;
  height: 14px;
  vertical-align: bottom;
  user-select: none;
`;
const Corner = styled.span`
  position: absolute;
  inset-inline-end: 10px;
  inset-block-end: 5px;
  display: inline-flex;
`;
