import { styled } from 'styled-components';

import type { Conversation } from '../../../../../contracts/conversation';
import { color } from '../../../components/inbox-colors';
import { useOptionalText, useText } from '../../../components/use-text';
import { plainText } from '../../../components/format/plain-text';
import { StatusIcon } from '../thread/StatusMark';
import { TypeIcon } from './TypeIcon';

interface PreviewProps {
  readonly preview: Conversation['preview'];
  readonly isUnread: boolean;
}

/** One line: ticks for our own, an icon and words for the kind. */
export function Preview({ preview, isUnread }: PreviewProps) {
  const t = useText();
  const optional = useOptionalText();
  if (!preview) return <PreviewLine $isUnread={false}>{t('preview.none')}</PreviewLine>;
  const { direction, type, status, text } = preview;
  // A failure has its own mark at the end of the row.
  const hasTicks = direction === 'outbound' && status !== null && status !== 'failed' && status !== 'uncertain';
  const kind = optional(`type.${type}`) ?? type;
  const words = type === 'reaction' ? t('preview.reaction', { emoji: text ?? '' }) : text ? plainText(text) : kind;
  return (
    <PreviewLine $isUnread={isUnread}>
      {hasTicks && <StatusIcon status={status} />}
      <TypeIcon type={type} />
      <PreviewWords>{words}</PreviewWords>
    </PreviewLine>
  );
}

export const PreviewLine = styled.span<{ $isUnread: boolean }>`
  display: flex;
  align-items: center;
  flex: 1;
  gap: 5px;
  min-width: 0;
  color: ${({ $isUnread }) => color($isUnread ? 'text' : 'muted')};
  font-size: 13px;
  line-height: 20px;

  > svg {
    flex: none;
  }
`;
export const PreviewWords = styled.span`
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
`;
