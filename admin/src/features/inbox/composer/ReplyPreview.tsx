import { Cross } from '@strapi/icons';
import { styled } from 'styled-components';

import type { Message } from '../../../../../contracts/message';
import { GhostButton } from '../../../components/GhostButton';
import { useText } from '../../../components/use-text';
import { toQuote } from '../model/to-quote';
import { QuotedMessage } from '../thread/QuotedMessage';

interface ReplyPreviewProps {
  readonly message: Message;
  readonly contactName: string;
  readonly onCancel: () => void;
}

export function ReplyPreview({ message, contactName, onCancel }: ReplyPreviewProps) {
  const t = useText();
  const quote = toQuote(message);
  if (!quote) return null;
  return (
    <Line>
      <QuotedMessage quote={quote} contactName={contactName} />
      <GhostButton label={t('composer.cancel-reply')} onClick={onCancel}>
        <Cross />
      </GhostButton>
    </Line>
  );
}

const Line = styled.div`
  display: flex;
  align-items: center;

  > blockquote {
    flex: 1;
    min-width: 0;
  }
`;
