import { FormattedTime } from 'react-intl';
import { styled } from 'styled-components';

import { clockTime } from '../clock-time';
import { color } from '../inbox-colors';
import { useNow } from '../use-now';
import type { PhoneMessage } from './phone-message';
import { PhoneButtons } from './PhoneButtons';
import { PhonePart } from './PhoneParts';

/** The message as it stands in the contact's chat. */
export function PhoneBubble({ message: { blocks, buttons, cards } }: { message: PhoneMessage }) {
  const now = useNow();
  return (
    <>
      {(blocks.length > 0 || buttons.length > 0) && (
        <Bubble data-preview>
          {blocks.map((block, index) => (
            <PhonePart key={index} block={block} />
          ))}
          <Time>
            <FormattedTime value={now} {...clockTime} />
          </Time>
          <PhoneButtons buttons={buttons} />
        </Bubble>
      )}
      {cards.length > 0 && (
        // Scrolls, so the keyboard must reach it.
        <Cards tabIndex={0}>
          {cards.map((card, index) => (
            <Bubble as="li" key={index} data-preview-card>
              {card.blocks.map((block, place) => (
                <PhonePart key={place} block={block} />
              ))}
              <PhoneButtons buttons={card.buttons} />
            </Bubble>
          ))}
        </Cards>
      )}
    </>
  );
}

const Bubble = styled.div`
  border: 1px solid ${color('inboundLine')};
  border-radius: 12px;
  border-end-start-radius: 4px;
  background: ${color('inbound')};
  color: ${color('text')};
  overflow: hidden;
  overflow-wrap: anywhere;
`;
const Time = styled.span`
  display: block;
  padding: 0 10px 6px;
  color: ${color('muted')};
  font-size: 11px;
  line-height: 14px;
  text-align: end;
`;
const Cards = styled.ul`
  display: flex;
  gap: 8px;
  margin: 8px -10px 0;
  padding: 0 10px 6px;
  overflow-x: auto;
  list-style: none;

  > li {
    flex: none;
    width: 200px;
  }
  &:focus-visible {
    outline: 2px solid ${color('primary')};
    outline-offset: -2px;
  }
`;
