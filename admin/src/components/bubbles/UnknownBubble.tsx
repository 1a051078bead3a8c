import { useState } from 'react';

import { Question } from '@strapi/icons';
import { styled } from 'styled-components';

import { color } from '../inbox-colors';
import { TextAction } from '../TextAction';
import { useText } from '../use-text';
import { useBubbleOffers } from './bubble-context';
import type { BubbleProps } from './bubble-props';

/** A type that we do not model: kept as it came, and shown as that to those who look after the connection. */
export function UnknownBubble({ message, meta }: BubbleProps) {
  const t = useText();
  const { canSeeRaw } = useBubbleOffers();
  const [isOpen, setIsOpen] = useState(false);
  const raw = 'raw' in message.content ? message.content.raw : message.content;
  return (
    <Body>
      <Line>
        <Question width={14} height={14} aria-hidden />
        <span>{t('bubble.unknown')}</span>
        <code>{message.type}</code>
        {canSeeRaw && (
          <TextAction type="button" $isFirst aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
            {t(isOpen ? 'bubble.hide-json' : 'bubble.show-json')}
          </TextAction>
        )}
        {meta}
      </Line>
      {isOpen && <Json tabIndex={0}>{JSON.stringify(raw, null, 2)}</Json>}
    </Body>
  );
}

const Body = styled.div`
  padding: 5px 12px;
  color: ${color('text')};
  font-size: 14px;
  line-height: 20px;
`;
const Line = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 4px 8px;

  svg path {
    fill: ${color('muted')};
  }
  code {
    font-family: ui-monospace, SFMono-Regular, Menlo, monospace;
    font-size: 13px;
    overflow-wrap: anywhere;
  }
`;
const Json = styled.pre`
  max-height: 240px;
  max-width: 100%;
  margin: 4px 0;
  padding: 8px;
  overflow: auto;
  border-radius: 8px;
  background: ${color('quote')};
  color: ${color('quoteText')};
  font-family: ui-monospace, SFMono-Regular, Menlo, monospace;
  font-size: 12px;
  line-height: 16px;
  white-space: pre-wrap;
  overflow-wrap: anywhere;
`;
