import { styled } from 'styled-components';

import type { Conversation } from '../../../../../contracts/conversation';
import { color } from '../../../components/inbox-colors';
import { useText } from '../../../components/use-text';
import { modeState } from '../mode/mode-state';
import type { WindowLevel } from '../model/window-level';
import { useWindowText } from './use-window-text';

/** Under the name on a phone: what is wrong, who answers, how long free text can be sent, whose it is. */
export function PhoneLine({ conversation, level }: { conversation: Conversation; level: WindowLevel }) {
  const t = useText();
  const left = useWindowText(level, true);
  const { contact, assignedUser } = conversation;
  const state = modeState(conversation);
  const parts = [
    contact.blockedAt !== null && t('contact.blocked'),
    contact.optedOutAt !== null && t('contact.opted-out'),
    state.kind === 'assistant' && t('mode.answers', { name: state.name }),
    state.kind === 'waiting-message' && t('mode.waiting'),
    // Alone it needs its word; after others there is no room for it.
    state.kind === 'manual' && level.kind === 'open' ? t('window.open.phone', { left }) : left,
    assignedUser?.name,
  ].filter((part): part is string => typeof part === 'string');
  const words = parts.join(' · ');
  return <Line title={words}>{words}</Line>;
}

const Line = styled.div`
  overflow: hidden;
  color: ${color('muted')};
  font-size: 12px;
  line-height: 16px;
  text-overflow: ellipsis;
  white-space: nowrap;
  font-variant-numeric: tabular-nums;

  &::first-letter {
    text-transform: uppercase;
  }
`;
