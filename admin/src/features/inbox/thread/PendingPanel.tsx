import { errorCodes } from '../../../../../contracts/error-codes';
import type { Message } from '../../../../../contracts/message';
import { ClockMark, FailedMark } from '../../../components/status-icons';
import { TextAction } from '../../../components/TextAction';
import { useOptionalText, useText } from '../../../components/use-text';
import type { OutgoingMessage } from '../outgoing/outgoing-message';
import { BubblePanel, DangerMark, PanelActions, PanelHelp, PanelReason, WaitingLine } from './BubblePanel';
import { CopyAction } from './CopyAction';
import { useThreadActions } from './thread-actions';

interface PendingPanelProps {
  readonly message: Message;
  readonly outgoing: OutgoingMessage;
}

/** Not with the server yet: waiting for it, or refused by it. */
export function PendingPanel({ message, outgoing: { correlationId, state } }: PendingPanelProps) {
  const t = useText();
  const optional = useOptionalText();
  const actions = useThreadActions();
  if (state.kind === 'sending') return null;
  if (state.kind === 'waiting') {
    return (
      <WaitingLine title={t('pending.help')}>
        <ClockMark />
        {t('pending.not-sent')}
        <TextAction type="button" $isFirst onClick={() => actions.retryPending(correlationId)}>
          {t('action.try-again')}
        </TextAction>
        <TextAction type="button" onClick={() => actions.discardPending(correlationId)}>
          {t('action.do-not-send')}
        </TextAction>
      </WaitingLine>
    );
  }
  return (
    <BubblePanel>
      <PanelReason $tone="danger">
        <DangerMark>
          <FailedMark />
        </DangerMark>
        {t('refused.title')}
      </PanelReason>
      <PanelHelp>{optional(`refusal.${state.code}`) ?? state.message}</PanelHelp>
      <PanelActions>
        {state.code === errorCodes.windowClosed && (
          <TextAction type="button" $isFirst onClick={actions.chooseTemplate}>
            {t('action.send-as-template')}
          </TextAction>
        )}
        <CopyAction message={message} />
        <TextAction type="button" onClick={() => actions.discardPending(correlationId)}>
          {t('action.discard')}
        </TextAction>
      </PanelActions>
    </BubblePanel>
  );
}
