import { ArrowClockwise, Clock, Sparkle, User } from '@strapi/icons';

import { firstName } from '../../../components/format/first-name';
import { FailedMark } from '../../../components/status-icons';
import { TextAction } from '../../../components/TextAction';
import { useText } from '../../../components/use-text';
import { Actions, Mark, Strip, Words } from './strip-layout';
import type { StripState } from './strip-state';
import type { StripProps } from './TurnStrips';

/** A person answered first: the turn is void. */
export function DroppedStrip({ commands, name }: StripProps) {
  const t = useText();
  return (
    <Strip $tone="plain" aria-label={t('strip.label')} data-strip="dropped">
      <Mark $tone="plain" aria-hidden>
        <User />
      </Mark>
      <Words>{t('strip.dropped', { name })}</Words>
      <Actions>
        <TextAction type="button" onClick={commands.seeRuns}>
          {t('handoff.see', { name })}
        </TextAction>
      </Actions>
    </Strip>
  );
}

/** The provider is down: the conversation is a person's, who may let the assistant try again. */
export function FailedStrip({ commands, name }: StripProps) {
  const t = useText();
  return (
    <Strip $tone="danger" aria-label={t('strip.label')} data-strip="failed">
      <Mark $tone="danger" aria-hidden>
        <FailedMark />
      </Mark>
      <Words>{t('strip.failed', { name })}</Words>
      {commands.handBack && (
        <Actions>
          <TextAction type="button" $isFirst onClick={commands.handBack}>
            <ArrowClockwise aria-hidden />
            {t('action.try-again')}
          </TextAction>
        </Actions>
      )}
    </Strip>
  );
}

/** Nothing happens by itself here, and why. */
export function QuietStrip({
  state,
  conversation,
  commands,
  name,
}: StripProps & { state: Extract<StripState, { kind: 'missed' | 'asleep' }> }) {
  const t = useText();
  const contact = firstName(conversation.contact.name);
  return (
    <Strip $tone="plain" aria-label={t('strip.label')} data-strip={state.kind}>
      <Mark $tone="plain" aria-hidden>
        {state.kind === 'missed' ? <Clock /> : <Sparkle />}
      </Mark>
      <Words>{state.kind === 'missed' ? t('strip.missed') : t(`strip.asleep.${state.why}`, { name, contact })}</Words>
      {state.kind === 'asleep' && commands.enableAssistant && (
        <Actions>
          <TextAction type="button" $isFirst onClick={commands.enableAssistant}>
            {t('mode.enable', { name })}
          </TextAction>
        </Actions>
      )}
    </Strip>
  );
}
