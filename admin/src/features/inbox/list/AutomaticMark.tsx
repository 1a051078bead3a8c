import { Sparkle } from '@strapi/icons';
import { styled } from 'styled-components';

import { color } from '../../../components/inbox-colors';
import { useText } from '../../../components/use-text';
import type { ModeState } from '../mode/mode-state';
import { useModeText } from '../mode/use-mode-text';

/** On the avatar of a conversation that is automatic; violet where an assistant answers. */
export function AutomaticMark({ state }: { state: ModeState }) {
  const t = useText();
  const { title } = useModeText(state);
  if (state.kind === 'manual') return null;
  return (
    <Mark role="img" aria-label={t('row.automatic')} title={title} $isAssistant={state.kind === 'assistant'}>
      <Sparkle aria-hidden />
    </Mark>
  );
}

const Mark = styled.span<{ $isAssistant: boolean }>`
  position: absolute;
  inset-inline-end: -4px;
  inset-block-end: -4px;
  display: inline-flex;
  align-items: center;
  justify-content: center;
  width: 16px;
  height: 16px;
  border-radius: 50%;
  background: ${color('pane')};

  [aria-current='page'] & {
    background: ${color('selected')};
  }
  svg {
    width: 11px;
    height: 11px;
  }
  svg path {
    fill: ${({ $isAssistant }) => color($isAssistant ? 'assistantIcon' : 'muted')};
  }
`;
