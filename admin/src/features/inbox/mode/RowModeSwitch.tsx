import { Sparkle } from '@strapi/icons';
import { styled } from 'styled-components';

import type { Conversation } from '../../../../../contracts/conversation';
import { color } from '../../../components/inbox-colors';
import { useText } from '../../../components/use-text';
import { useCommandsOf } from '../actions/commands';
import { ToolButton } from '../thread/ToolButton';
import { modeState } from './mode-state';
import { useModeText } from './use-mode-text';

/** The mode switch of a row: one icon, violet while it is automatic. */
export function RowModeSwitch({ conversation }: { conversation: Conversation }) {
  const t = useText();
  const { toggleMode } = useCommandsOf()(conversation);
  const { who } = useModeText(modeState(conversation));
  return (
    <Switch
      label={[t('mode.automatic'), who].filter(Boolean).join(' · ')}
      role="switch"
      aria-checked={conversation.mode === 'automatic'}
      disabled={toggleMode === null}
      onClick={() => toggleMode?.()}
    >
      <Sparkle />
    </Switch>
  );
}

const Switch = styled(ToolButton)`
  &[aria-checked='true'] svg path {
    fill: ${color('assistantIcon')};
  }
`;
