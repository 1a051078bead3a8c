import type { ReactNode } from 'react';

import { styled } from 'styled-components';

import { color } from '../inbox-colors';
import { FormattedText } from '../format/FormattedText';
import { BubbleText } from './BubbleText';

interface MediaBubbleProps {
  readonly icon: ReactNode;
  readonly label: string;
  readonly caption: string | null;
  readonly meta: ReactNode;
}

/** Where the picture will be: what it is, and its caption. */
export function MediaBubble({ icon, label, caption, meta }: MediaBubbleProps) {
  return (
    <>
      <Frame>
        {icon}
        <span>{label}</span>
        {caption === null && <Corner>{meta}</Corner>}
      </Frame>
      {caption !== null && (
        <BubbleText meta={meta}>
          <FormattedText text={caption} />
        </BubbleText>
      )}
    </>
  );
}

const Frame = styled.div`
  position: relative;
  display: flex;
  flex-direction: column;
  align-items: center;
  justify-content: center;
  gap: 6px;
  width: 240px;
  max-width: calc(100% - 8px);
  height: 128px;
  margin: 4px;
  border-radius: 8px;
  background: ${color('quote')};
  color: ${color('quoteText')};
  font-size: 13px;
  line-height: 20px;

  svg {
    width: 24px;
    height: 24px;
  }
  svg path {
    fill: currentColor;
  }
  & + div {
    max-width: 248px;
    padding-block-start: 3px;
  }
`;
const Corner = styled.span`
  position: absolute;
  inset-inline-end: 8px;
  inset-block-end: 6px;
  svg {
    width: auto;
    height: auto;
  }
  svg path {
    fill: none;
  }
`;
