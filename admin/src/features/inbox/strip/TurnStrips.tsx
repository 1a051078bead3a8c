import { PaperPlane, Sparkle, Stop } from '@strapi/icons';

import type { Conversation } from '../../../../../contracts/conversation';
import { firstName } from '../../../components/format/first-name';
import { TextAction } from '../../../components/TextAction';
import { useRichText } from '../../../components/use-rich-text';
import { useText } from '../../../components/use-text';
import type { ConversationCommands } from '../actions/commands';
import { Key } from '../keys/Key';
import { AssistantNote } from '../mode/AssistantNote';
import { Actions, Mark, Progress, Quiet, Ring, Strip, WideWords, Words } from './strip-layout';
import type { StripState } from './strip-state';

export interface StripProps {
  readonly conversation: Conversation;
  readonly commands: ConversationCommands;
  /** Of the assistant. */
  readonly name: string;
}

type OfKind<Kind extends StripState['kind']> = Extract<StripState, { kind: Kind }>;

/** The contact may still be writing. */
export function WaitingStrip({ state, conversation, commands, name }: StripProps & { state: OfKind<'waiting' | 'due'> }) {
  const t = useText();
  const rich = useRichText();
  return (
    <Strip $tone="assistant" aria-label={t('strip.label')} data-strip={state.kind}>
      <Progress aria-hidden $share={state.kind === 'due' ? 1 : state.progress} />
      <Mark $tone="assistant" aria-hidden>
        <Sparkle />
      </Mark>
      <Words>
        {state.kind === 'due' ? rich('strip.due', { name }) : rich('strip.waiting', { name, seconds: state.seconds })}
        {state.kind === 'waiting' && <WideWords>{t('strip.waiting.why', { contact: firstName(conversation.contact.name) })}</WideWords>}
        <WideWords>
          <AssistantNote name={name} />
        </WideWords>
      </Words>
      <Actions>
        {commands.answerNow && state.kind === 'waiting' && (
          <TextAction type="button" $isFirst onClick={commands.answerNow}>
            <PaperPlane aria-hidden />
            {t('strip.answer-now')}
          </TextAction>
        )}
        <StopAction stop={commands.stop} />
      </Actions>
    </Strip>
  );
}

/** What it does, and for how long once it takes a while. */
export function RunningStrip({ state, commands, name }: StripProps & { state: OfKind<'running'> }) {
  const t = useText();
  const rich = useRichText();
  const { activity, source, seconds } = state;
  const toTrace = {
    a: (parts: React.ReactNode[]) => (
      <TextAction type="button" $isFirst style={{ fontSize: 'inherit' }} onClick={commands.seeRuns}>
        {parts}
      </TextAction>
    ),
  };
  return (
    <Strip $tone="assistant" aria-label={t('strip.label')} data-strip={activity}>
      <Ring aria-hidden />
      <Words>
        {source === null ? rich(`strip.${activity}`, { name }) : rich('strip.searching.source', { name, source }, toTrace)}
        {seconds !== null && <Quiet> {t('common.seconds', { seconds })}</Quiet>}
        <WideWords>
          <AssistantNote name={name} />
        </WideWords>
      </Words>
      <Actions>
        <StopAction stop={commands.stop} />
      </Actions>
    </Strip>
  );
}

function StopAction({ stop }: { stop: (() => void) | null }) {
  const t = useText();
  if (!stop) return null;
  return (
    <TextAction type="button" aria-keyshortcuts="S" title={t('strip.stop.hint')} onClick={stop}>
      <Stop aria-hidden />
      {t('strip.stop')}
      <Key aria-hidden>{'S'}</Key>
    </TextAction>
  );
}
