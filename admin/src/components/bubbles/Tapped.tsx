import type { ReactNode } from 'react';

import { styled } from 'styled-components';

import type { Message } from '../../../../contracts/message';
import { color } from '../inbox-colors';
import { useText } from '../use-text';
import { useBubbleOffers } from './bubble-context';

/** "↳ tapped" before the words that the contact chose; leads to the message that had them. */
export function Tapped({ message, children }: { message: Message; children?: ReactNode }) {
  const t = useText();
  const { showMessage } = useBubbleOffers();
  const original = message.replyTo?.documentId ?? null;
  const words = (
    <>
      <span aria-hidden>↳ </span>
      {children ?? t('bubble.tapped')}
    </>
  );
  if (original === null || showMessage === null) return <Mark>{words}</Mark>;
  return (
    <MarkButton type="button" title={t('bubbles.show-original')} onClick={() => showMessage(original)}>
      {words}
    </MarkButton>
  );
}

const Mark = styled.span`
  margin-inline-end: 6px;
  color: ${color('muted')};
  font-size: 12px;
`;
const MarkButton = styled.button`
  margin-inline-end: 6px;
  padding: 0;
  border: 0;
  background: none;
  color: ${color('muted')};
  font: inherit;
  font-size: 12px;
  cursor: pointer;

  &:hover {
    text-decoration: underline;
  }
  &:focus-visible {
    outline: 2px solid ${color('primary')};
    outline-offset: 2px;
    border-radius: 2px;
  }
`;
