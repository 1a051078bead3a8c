import { Trash } from '@strapi/icons';
import { styled } from 'styled-components';

import { color } from '../inbox-colors';
import { useText } from '../use-text';
import type { BubbleProps } from './bubble-props';
import { BubbleText } from './BubbleText';

export function RevokedBubble({ message, meta }: BubbleProps) {
  const t = useText();
  return (
    <BubbleText meta={meta}>
      <Quiet>
        <Trash width={14} height={14} aria-hidden />
        {t(message.direction === 'inbound' ? 'bubble.deleted-by-contact' : 'bubble.deleted-by-us')}
      </Quiet>
    </BubbleText>
  );
}

const Quiet = styled.em`
  color: ${color('muted')};
  svg {
    margin-inline-end: 8px;
    vertical-align: -2px;
  }
  svg path {
    fill: currentColor;
  }
`;
