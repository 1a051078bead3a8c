import { Sparkle, User } from '@strapi/icons';
import { styled } from 'styled-components';

import type { Conversation } from '../../../../../contracts/conversation';
import { color } from '../../../components/inbox-colors';
import { useText } from '../../../components/use-text';
import { useAssistantActivity } from '../../../live/turn-store';
import { Preview, PreviewLine, PreviewWords } from './Preview';
import { rowState } from './row-state';

interface RowWordsProps {
  readonly conversation: Conversation;
  readonly now: number;
  readonly isUnread: boolean;
}

const HOUR_MINUTES = 60;

/** The second line: what the assistant does, that a person is wanted, else the last message. */
export function RowWords({ conversation, now, isUnread }: RowWordsProps) {
  const t = useText();
  const activity = useAssistantActivity(conversation.documentId);
  const state = rowState({ conversation, activity, now });
  switch (state.kind) {
    case 'activity':
      return (
        <PreviewLine $isUnread={false} data-row-state="activity" title={state.note ?? undefined}>
          <Mark aria-hidden $isAssistant>
            <Sparkle />
          </Mark>
          <PreviewWords>
            {t(`row.${state.activity}`, { name: state.name })}
            {state.note !== null && <small> · {state.note}</small>}
          </PreviewWords>
        </PreviewLine>
      );
    case 'handoff': {
      const { minutes, isAsked } = state;
      const isLong = minutes >= HOUR_MINUTES;
      const waiting = isLong ? t('row.waiting.long', { hours: Math.floor(minutes / HOUR_MINUTES) }) : t('row.waiting', { minutes });
      return (
        <PreviewLine $isUnread data-row-state="handoff">
          <Mark aria-hidden $isAssistant={false}>
            <User />
          </Mark>
          <PreviewWords>{`${t(isAsked ? 'row.wants-person' : 'row.needs-person')} · ${waiting}`}</PreviewWords>
        </PreviewLine>
      );
    }
    case 'preview':
      return <Preview preview={conversation.preview} isUnread={isUnread} />;
  }
}

const Mark = styled.span<{ $isAssistant: boolean }>`
  display: inline-flex;
  flex: none;

  svg {
    width: 12px;
    height: 12px;
  }
  svg path {
    fill: ${({ $isAssistant }) => color($isAssistant ? 'assistantIcon' : 'text')};
  }
`;
