import { FormattedTime } from 'react-intl';
import { styled } from 'styled-components';

import { clockTime } from '../../../components/clock-time';
import { color } from '../../../components/inbox-colors';
import { ReplyArrow } from '../../../components/ReplyArrow';
import { useText } from '../../../components/use-text';
import type { Entry } from './model/situation';

/** What the contact wrote or tapped. */
export function ContactBubble({ entry: { text, tapped, at } }: { entry: Extract<Entry, { kind: 'contact' }> }) {
  const t = useText();
  return (
    <Bubble>
      {tapped && (
        <Tapped>
          <ReplyArrow size={10} />
          {t('assistants.tapped')}
        </Tapped>
      )}
      <span>{tapped?.title ?? text}</span>
      <Time>
        <FormattedTime value={at} {...clockTime} />
      </Time>
    </Bubble>
  );
}

const Bubble = styled.div`
  align-self: flex-start;
  box-sizing: border-box;
  max-width: 90%;
  padding: 8px 12px 6px;
  border: 1px solid ${color('inboundLine')};
  border-radius: 12px;
  border-end-start-radius: 4px;
  background: ${color('inbound')};
  color: ${color('text')};
  font-size: 14px;
  line-height: 20px;
  white-space: pre-wrap;
  overflow-wrap: anywhere;
`;
const Tapped = styled.span`
  display: flex;
  align-items: center;
  gap: 4px;
  color: ${color('muted')};
  font-size: 12px;
  line-height: 16px;
`;
const Time = styled.span`
  display: block;
  color: ${color('muted')};
  font-size: 11px;
  line-height: 14px;
  text-align: end;
  font-variant-numeric: tabular-nums;
`;
