import { styled } from 'styled-components';

import type { Message } from '../../../../../contracts/message';
import { GhostButton } from '../../../components/GhostButton';
import { color } from '../../../components/inbox-colors';
import { ReplyArrow } from '../../../components/ReplyArrow';
import { useText } from '../../../components/use-text';
import { useThreadActions } from './thread-actions';

/** Beside the bubble, not on it; shown under the pointer or focus. */
export function ReplyButton({ message }: { message: Message }) {
  const t = useText();
  const { reply, canSend } = useThreadActions();
  if (!canSend) return null;
  return (
    <Round label={t('action.reply')} onClick={() => reply(message)}>
      <ReplyArrow size={14} />
    </Round>
  );
}

const Round = styled(GhostButton)`
  width: 28px;
  height: 28px;
  border: 1px solid ${color('line')};
  background: ${color('pane')};
`;
