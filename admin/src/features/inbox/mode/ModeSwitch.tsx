import { Sparkle, User } from '@strapi/icons';
import { styled } from 'styled-components';

import type { Conversation } from '../../../../../contracts/conversation';
import { color } from '../../../components/inbox-colors';
import { useText } from '../../../components/use-text';
import { useCommandsOf } from '../actions/commands';
import { modeState } from './mode-state';
import { useModeText } from './use-mode-text';
import { useSwitchPress } from './use-switch-press';

interface ModeSwitchProps {
  readonly conversation: Conversation;
  /** Two icons with targets of 44 px; the words stand elsewhere. */
  readonly isPhone: boolean;
}

/** Automatic or manual, and who answers. In a narrow place the words after "Automatic" go first, then all words. */
export function ModeSwitch({ conversation, isPhone }: ModeSwitchProps) {
  const t = useText();
  const { mode } = conversation;
  const { toggleMode } = useCommandsOf()(conversation);
  const { who, title, note } = useModeText(modeState(conversation));
  const press = useSwitchPress(mode, toggleMode);
  return (
    <Place>
      <Track
        type="button"
        role="switch"
        aria-checked={mode === 'automatic'}
        aria-keyshortcuts="M"
        disabled={toggleMode === null}
        title={toggleMode === null ? `${title}. ${t('mode.forbidden')}` : title}
        data-mode={mode}
        $isPhone={isPhone}
        {...press}
      >
        <Half data-half="automatic" $isChosen={mode === 'automatic'} $isPhone={isPhone}>
          <Mark $isAssistant={mode === 'automatic'}>
            <Sparkle aria-hidden />
          </Mark>
          <Word $isPhone={isPhone}>
            {t('mode.automatic')}
            {who !== null && <Who> · {who}</Who>}
          </Word>
        </Half>
        <Half data-half="manual" aria-hidden $isChosen={mode === 'manual'} $isPhone={isPhone}>
          <Mark $isAssistant={false}>
            <User aria-hidden />
          </Mark>
          <Word $isPhone={isPhone}>{t('mode.manual')}</Word>
        </Half>
      </Track>
      {note !== null && !isPhone && <Note title={note}>{note}</Note>}
    </Place>
  );
}

const Place = styled.span`
  display: inline-flex;
  flex: none;
  flex-direction: column;
  align-items: center;
  max-width: 100%;
`;
const Track = styled.button<{ $isPhone: boolean }>`
  display: inline-flex;
  gap: 2px;
  box-sizing: border-box;
  height: ${({ $isPhone }) => ($isPhone ? 44 : 32)}px;
  padding: 2px;
  border: 0;
  border-radius: 4px;
  background: ${color('track')};
  font: inherit;
  cursor: pointer;

  &:focus-visible {
    outline: 2px solid ${color('primary')};
    outline-offset: 1px;
  }
  &:disabled {
    cursor: not-allowed;
    opacity: 0.55;
  }
  @media (forced-colors: active) {
    border: 1px solid ButtonText;
  }
`;
const Half = styled.span<{ $isChosen: boolean; $isPhone: boolean }>`
  display: inline-flex;
  align-items: center;
  justify-content: center;
  gap: 6px;
  min-width: ${({ $isPhone }) => ($isPhone ? '40px' : 0)};
  padding-inline: ${({ $isPhone }) => ($isPhone ? 0 : '10px')};
  border-radius: 3px;
  background: ${({ $isChosen }) => ($isChosen ? color('thumb') : 'transparent')};
  box-shadow: ${({ $isChosen }) => ($isChosen ? '0 1px 2px rgba(33, 33, 52, 0.16)' : 'none')};
  color: ${({ $isChosen }) => color($isChosen ? 'text' : 'quoteText')};
  font-size: 13px;
  font-weight: ${({ $isChosen }) => ($isChosen ? 600 : 500)};
  line-height: 20px;
  white-space: nowrap;

  @media (forced-colors: active) {
    ${({ $isChosen }) => $isChosen && 'background: Highlight; color: HighlightText; forced-color-adjust: none;'}
  }
`;
const Mark = styled.span<{ $isAssistant: boolean }>`
  display: inline-flex;

  svg {
    width: 14px;
    height: 14px;
  }
  svg path {
    fill: ${({ $isAssistant }) => ($isAssistant ? color('assistantIcon') : 'currentColor')};
  }
`;
/** On a phone heard, not seen. */
const Word = styled.span<{ $isPhone: boolean }>`
  ${({ $isPhone }) => $isPhone && 'position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);'}

  @container thread-header (max-width: 520px) {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
`;
const Who = styled.span`
  color: ${color('quoteText')};
  font-weight: 500;

  @container thread-header (max-width: 820px) {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
`;
const Note = styled.small`
  overflow: hidden;
  max-width: 240px;
  color: ${color('muted')};
  font-size: 10px;
  line-height: 12px;
  text-overflow: ellipsis;
  white-space: nowrap;

  @container thread-header (max-width: 820px) {
    display: none;
  }
`;
