import { useState, type ReactNode } from 'react';

import { styled } from 'styled-components';

import { capitalized } from '../../format/capitalized';
import type { Message } from '../../../../../contracts/message';
import { color } from '../../inbox-colors';
import { TextAction } from '../../TextAction';
import { useText } from '../../use-text';
import { BubbleText } from '../BubbleText';
import { Tapped } from '../Tapped';
import type { InteractiveOf } from './kinds';

interface FlowReplyProps {
  readonly message: Message;
  readonly content: InteractiveOf<'nfm_reply'>;
  readonly meta: ReactNode;
}

const SHOWN_FIELDS = 4;

/** A form that was filled in on the phone. */
export function FlowReply({ message, content: { body, fields }, meta }: FlowReplyProps) {
  const t = useText();
  const [isOpen, setIsOpen] = useState(false);
  const shown = isOpen ? fields : fields.slice(0, SHOWN_FIELDS);
  const hidden = fields.length - SHOWN_FIELDS;
  return (
    <BubbleText meta={meta}>
      <Tapped message={message}>{t('bubbles.form')}</Tapped>
      {body}
      {fields.length > 0 && (
        <Fields>
          {shown.map(({ name, value }, index) => (
            <div key={index}>
              <dt>{readable(name)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </Fields>
      )}
      {hidden > 0 && (
        <TextAction type="button" $isFirst aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? t('bubbles.fewer') : t('bubbles.more', { count: hidden })}
        </TextAction>
      )}
    </BubbleText>
  );
}

/** `screen_0_First_name_1` reads as "First name", `delivery_date` as "Delivery date". */
export function readable(name: string): string {
  const words = name
    .replace(/^screen_\d+_/, '')
    .replace(/_\d+$/, '')
    .replace(/_+/g, ' ')
    .trim();
  return words === '' ? name : capitalized(words);
}

const Fields = styled.dl`
  display: grid;
  grid-template-columns: minmax(72px, max-content) minmax(96px, 1fr);
  gap: 2px 16px;
  margin: 4px 0;
  white-space: normal;

  > div {
    display: contents;
  }
  dt {
    color: ${color('muted')};
    font-size: 12px;
    line-height: 20px;
    overflow-wrap: anywhere;
  }
  dd {
    margin: 0;
  }
`;
