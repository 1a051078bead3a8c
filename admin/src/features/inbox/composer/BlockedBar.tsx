import { styled } from 'styled-components';

import type { Conversation } from '../../../../../contracts/conversation';
import { TextAction } from '../../../components/TextAction';
import { useText } from '../../../components/use-text';
import { useCommandsOf } from '../actions/commands';
import { QuietBar } from './QuietBar';

/** In the place of the composer: neither side hears of the other. */
export function BlockedBar({ conversation }: { conversation: Conversation }) {
  const t = useText();
  const { editContact } = useCommandsOf()(conversation);
  return (
    <Bar data-blocked>
      <span>{t('composer.blocked', { name: conversation.contact.name })}</span>
      {editContact && (
        <TextAction type="button" $isFirst onClick={editContact}>
          {t('actions.edit')}
        </TextAction>
      )}
    </Bar>
  );
}

const Bar = styled(QuietBar)`
  display: flex;
  align-items: center;
  justify-content: center;
  flex-wrap: wrap;
  gap: 0 16px;
`;
