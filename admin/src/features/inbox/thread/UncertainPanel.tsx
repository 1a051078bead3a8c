import { useState } from 'react';

import { ConfirmDialog } from '@strapi/strapi/admin';
import { Dialog } from '@strapi/design-system';

import type { Message } from '../../../../../contracts/message';
import { QuestionMark } from '../../../components/status-icons';
import { TextAction } from '../../../components/TextAction';
import { useText } from '../../../components/use-text';
import { BubblePanel, PanelActions, PanelHelp, PanelReason, WarnMark } from './BubblePanel';
import { useThreadActions } from './thread-actions';

interface UncertainPanelProps {
  readonly message: Message;
  readonly isSentAgain: boolean;
}

/** The request may have arrived. Never sent again by itself: a person decides, or a status settles it. */
export function UncertainPanel({ message, isSentAgain }: UncertainPanelProps) {
  const t = useText();
  const actions = useThreadActions();
  const [isAsking, setIsAsking] = useState(false);
  return (
    <BubblePanel>
      <PanelReason $tone="plain">
        <WarnMark>
          <QuestionMark size={14} />
        </WarnMark>
        {t('uncertain.title')}
      </PanelReason>
      <PanelHelp>{t(isSentAgain ? 'failed.sent-again' : 'uncertain.help')}</PanelHelp>
      {actions.canSend && (
        <PanelActions>
          <TextAction type="button" $isFirst onClick={() => actions.confirmArrived(message)}>
            {t('action.it-arrived')}
          </TextAction>
          {!isSentAgain && (
            <TextAction type="button" onClick={() => setIsAsking(true)}>
              {t('action.send-again')}
            </TextAction>
          )}
        </PanelActions>
      )}
      <Dialog.Root open={isAsking} onOpenChange={setIsAsking}>
        <ConfirmDialog title={t('uncertain.confirm.title')} onConfirm={() => actions.sendAgain(message)}>
          {t('uncertain.confirm.body')}
        </ConfirmDialog>
      </Dialog.Root>
    </BubblePanel>
  );
}
