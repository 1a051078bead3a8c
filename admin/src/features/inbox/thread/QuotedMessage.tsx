import { styled } from 'styled-components';

import type { Message } from '../../../../../contracts/message';
import { color } from '../../../components/inbox-colors';
import { plainText } from '../../../components/format/plain-text';
import { useOptionalText, useText } from '../../../components/use-text';

interface QuotedMessageProps {
  readonly quote: NonNullable<Message['replyTo']>;
  readonly contactName: string;
}

export function QuotedMessage({ quote, contactName }: QuotedMessageProps) {
  const t = useText();
  const optional = useOptionalText();
  const author = quote.direction === 'inbound' ? contactName : t('author.you');
  const words = (quote.text && plainText(quote.text)) ?? optional(`type.${quote.type}`) ?? t('quote.unknown');
  return (
    <Quote>
      {quote.direction !== null && <strong>{author}</strong>}
      <span>{words}</span>
    </Quote>
  );
}

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
