import { styled } from 'styled-components';

import type { Message } from '../../../../../contracts/message';
import { color } from '../../../components/inbox-colors';
import { plainText } from '../../../components/format/plain-text';
import { useBubbleOffers } from '../../../components/bubbles/bubble-context';
import { useOptionalText, useText } from '../../../components/use-text';

interface QuotedMessageProps {
  readonly quote: NonNullable<Message['replyTo']>;
  readonly contactName: string;
}

/** What is answered; a click leads to it. */
export function QuotedMessage({ quote, contactName }: QuotedMessageProps) {
  const t = useText();
  const { showMessage } = useBubbleOffers();
  const optional = useOptionalText();
  const author = quote.direction === 'inbound' ? contactName : t('author.you');
  const words = (quote.text && plainText(quote.text)) ?? optional(`type.${quote.type}`) ?? t('quote.unknown');
  const { documentId } = quote;
  const inside = (
    <>
      {quote.direction !== null && <strong>{author}</strong>}
      <span>{words}</span>
    </>
  );
  return (
    <Quote>
      {documentId !== null && showMessage ? (
        <Lead type="button" title={t('bubbles.show-original')} onClick={() => showMessage(documentId)}>
          {inside}
        </Lead>
      ) : (
        inside
      )}
    </Quote>
  );
}

const Lead = styled.button`
  display: flex;
  flex-direction: column;
  padding: 0;
  border: 0;
  background: none;
  color: inherit;
  font: inherit;
  text-align: start;
  cursor: pointer;

  &:focus-visible {
    outline: 2px solid ${color('primary')};
    outline-offset: 2px;
  }
`;
const Quote = styled.blockquote`
  display: flex;
  flex-direction: column;
  margin: 7px 8px 0;
  padding: 4px 8px;
  border-inline-start: 3px solid ${color('primary')};
  border-radius: 4px;
  background: ${color('quote')};
  color: ${color('quoteText')};
  font-size: 12px;
  line-height: 16px;

  strong {
    color: ${color('text')};
    font-weight: 600;
  }
  span {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow-wrap: anywhere;
  }
`;
