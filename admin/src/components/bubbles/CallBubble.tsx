import { Phone } from '@strapi/icons';
import { styled } from 'styled-components';

import { color } from '../inbox-colors';
import { clockOf } from '../media/peaks';
import { useText } from '../use-text';
import { contentOf, type BubbleProps } from './bubble-props';
import { BubbleText } from './BubbleText';

/** A call of the contact on the business number. */
export function CallBubble({ message, meta }: BubbleProps) {
  const t = useText();
  const call = contentOf(message.content, 'call')?.call;
  const outcome = call?.outcome ?? 'ringing';
  return (
    <BubbleText meta={meta}>
      <Mark $isMissed={outcome === 'missed'} aria-hidden>
        <Phone width={14} height={14} />
      </Mark>
      {t(`bubbles.call.${outcome}`)}
      {call?.durationSeconds != null && <Duration> · {clockOf(call.durationSeconds)}</Duration>}
    </BubbleText>
  );
}

const Mark = styled.span<{ $isMissed: boolean }>`
  margin-inline-end: 8px;
  vertical-align: -2px;

  svg path {
    fill: ${({ $isMissed }) => color($isMissed ? 'dangerIcon' : 'muted')};
  }
`;
const Duration = styled.span`
  color: ${color('muted')};
  font-variant-numeric: tabular-nums;
`;
