import { useCallback } from 'react';

import { useIntl } from 'react-intl';

import type { Message } from '../../../../../contracts/message';
import { clockTime } from '../../../components/clock-time';
import { useOptionalText, useText } from '../../../components/use-text';
import { reactionOf } from '../model/reactions';

/** Texts about messages that list, thread and announcements share. */
export function useMessageLabels(contactName: string) {
  const t = useText();
  const optional = useOptionalText();
  const { formatTime } = useIntl();

  const authorOf = useCallback(
    ({ direction, author }: Message): string => {
      if (direction === 'inbound') return contactName;
      switch (author.kind) {
        case 'phone-app':
          return t('author.phone-app');
        case 'api':
          return author.name ?? t('author.api');
        case 'system':
          return author.name ?? t('author.system');
        case 'assistant':
          return author.name ?? t('author.assistant');
        case 'user':
        case 'contact':
          return author.name ?? t('author.you');
      }
    },
    [contactName, t],
  );

  const summaryOf = useCallback(
    (message: Message): string => {
      if (message.revokedAt !== null) return t('bubble.deleted');
      const reaction = reactionOf(message);
      if (reaction) return t('preview.reaction', { emoji: reaction.emoji ?? '' });
      const kind = optional(`type.${message.type}`);
      if (message.text !== null) return kind === null ? message.text : `${kind}: ${message.text}`;
      return kind ?? message.type;
    },
    [optional, t],
  );

  /** "Ana, 14:32: Hello, delivered" */
  const spokenLabel = useCallback(
    (message: Message): string => {
      const status = message.status === null ? null : optional(`status.${message.status}`);
      const label = `${authorOf(message)}, ${formatTime(message.occurredAt, clockTime)}: ${summaryOf(message)}`;
      return status === null ? label : `${label}, ${status}`;
    },
    [authorOf, formatTime, optional, summaryOf],
  );

  return { authorOf, summaryOf, spokenLabel };
}
