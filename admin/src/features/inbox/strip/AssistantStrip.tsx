import type { Conversation } from '../../../../../contracts/conversation';
import { useText } from '../../../components/use-text';
import { useCommandsOf } from '../actions/commands';
import { DroppedStrip, FailedStrip, QuietStrip } from './ResultStrips';
import type { StripState } from './strip-state';
import { RunningStrip, WaitingStrip } from './TurnStrips';
import { useAnnounceStrip } from './use-announce-strip';
import { useStrip } from './use-strip';

interface AssistantStripProps {
  readonly conversation: Conversation;
  /** When a message of this person took the place of a running turn. */
  readonly droppedAt: number | null;
}

/** Above the composer: what the assistant does, is about to do, or could not do, and how to step in. */
export function AssistantStrip({ conversation, droppedAt }: AssistantStripProps) {
  const t = useText();
  const commands = useCommandsOf()(conversation);
  const state = useStrip(conversation, droppedAt);
  const name = conversation.assistant?.name ?? t('author.assistant');
  useAnnounceStrip(useSpoken(state, name));
  const shared = { conversation, commands, name };
  switch (state.kind) {
    case 'none':
      return null;
    case 'waiting':
    case 'due':
      return <WaitingStrip state={state} {...shared} />;
    case 'running':
      return <RunningStrip state={state} {...shared} />;
    case 'dropped':
      return <DroppedStrip {...shared} />;
    case 'failed':
      return <FailedStrip {...shared} />;
    case 'missed':
    case 'asleep':
      return <QuietStrip state={state} {...shared} />;
  }
}

/** The seconds are seen, not heard: only the first of them is read out. */
function useSpoken(state: StripState, name: string): string | null {
  const t = useText();
  switch (state.kind) {
    case 'waiting':
    case 'due':
      return t('strip.announce.waiting', { name });
    case 'running':
      return t(`strip.announce.${state.activity}`, { name });
    case 'dropped':
    case 'failed':
      return t(`strip.${state.kind}`, { name });
    case 'none':
    case 'missed':
    case 'asleep':
      return null;
  }
}
