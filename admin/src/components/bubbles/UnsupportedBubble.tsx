import { Question } from '@strapi/icons';
import { styled } from 'styled-components';

import { color } from '../inbox-colors';
import { useText } from '../use-text';
import { contentOf, type BubbleProps } from './bubble-props';
import { BubbleText } from './BubbleText';

/** Meta received something that it does not pass on. */
export function UnsupportedBubble({ message, meta }: BubbleProps) {
  const t = useText();
  const details = contentOf(message.content, 'unsupported')?.unsupported;
  return (
    <BubbleText meta={meta}>
      <Mark aria-hidden>
        <Question width={14} height={14} />
      </Mark>
      {details?.kind ? t('bubble.unsupported-kind', { kind: details.kind }) : t('bubble.unsupported')}
    </BubbleText>
  );
}

const Mark = styled.span`
  margin-inline-end: 8px;
  vertical-align: -2px;
  svg path {
    fill: ${color('muted')};
  }
`;
