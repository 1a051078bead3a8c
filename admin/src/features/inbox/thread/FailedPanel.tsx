import { ArrowClockwise, File } from '@strapi/icons';

import type { Message } from '../../../../../contracts/message';
import { FailedMark } from '../../../components/status-icons';
import { TextAction } from '../../../components/TextAction';
import { useText } from '../../../components/use-text';
import { BubblePanel, DangerMark, PanelActions, PanelHelp, PanelReason } from './BubblePanel';
import { CopyAction } from './CopyAction';
import { isWindowError, useFailureText } from './failure-text';
import { useThreadActions } from './thread-actions';

interface FailedPanelProps {
  readonly message: Message;
  readonly isSentAgain: boolean;
}

/** Why the message was not delivered, in plain words, and what to do next. */
export function FailedPanel({ message, isSentAgain }: FailedPanelProps) {
  const t = useText();
  const actions = useThreadActions();
  const { reason, help } = useFailureText(message.error);
  const needsTemplate = message.error !== null && isWindowError(message.error);
  return (
    <BubblePanel>
      <PanelReason $tone="danger">
        <DangerMark>
          <FailedMark />
        </DangerMark>
        {t('failed.reason', { reason })}
      </PanelReason>
      {help !== '' && <PanelHelp>{help}</PanelHelp>}
      {isSentAgain && <PanelHelp>{t('failed.sent-again')}</PanelHelp>}
      <PanelActions>
        {actions.canSend && !isSentAgain && needsTemplate && (
          <TextAction type="button" $isFirst onClick={actions.chooseTemplate}>
            <File aria-hidden />
            {t('action.send-as-template')}
          </TextAction>
        )}
        {actions.canSend && !isSentAgain && (
          <TextAction type="button" $isFirst={!needsTemplate} onClick={() => actions.sendAgain(message)}>
            <ArrowClockwise aria-hidden />
            {t('action.retry')}
          </TextAction>
        )}
        <CopyAction message={message} />
        <TextAction type="button" onClick={() => actions.hide(message)}>
          {t('action.hide')}
        </TextAction>
      </PanelActions>
    </BubblePanel>
  );
}
