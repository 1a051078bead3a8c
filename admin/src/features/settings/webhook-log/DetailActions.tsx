import { useNotification } from '@strapi/strapi/admin';
import { Button } from '@strapi/design-system';
import { ArrowClockwise, Duplicate } from '@strapi/icons';
import { styled } from 'styled-components';

import { permissions } from '../../../../../contracts/permissions';
import type { WebhookDetail } from '../../../../../contracts/webhook-log';
import { useWhatsappReplayWebhookMutation, useWhatsappSettleWebhookMutation } from '../../../api/webhook-log-api';
import { copyText } from '../../../components/copy-text';
import { color } from '../../../components/inbox-colors';
import { usePermission } from '../../../components/use-permission';
import { useRefusedText } from '../../../components/use-refused-text';
import { useText } from '../../../components/use-text';
import { openItems } from './model/open-items';

/** Replay, copy, set aside. What was set aside for good can still be replayed. */
export function DetailActions({ webhook }: { webhook: WebhookDetail }) {
  const t = useText();
  const refusedText = useRefusedText('webhooks');
  const { toggleNotification } = useNotification();
  const { isAllowed: mayReplay } = usePermission(permissions.webhookLogReplay);
  const [replay, { isLoading: isReplaying }] = useWhatsappReplayWebhookMutation();
  const [settle, { isLoading: isSettling }] = useWhatsappSettleWebhookMutation();
  const { documentId, state, items, changes } = webhook;
  const canReplay = mayReplay && items.length > 0 && state !== 'received';

  const act = async (request: Promise<object>, done: string) => {
    const answer = await request;
    if ('error' in answer) toggleNotification({ type: 'danger', message: refusedText(answer.error) });
    else toggleNotification({ type: 'success', message: done });
  };
  const copy = async () => {
    if (await copyText((changes ?? []).map(({ json }) => json).join('\n\n'))) {
      toggleNotification({ type: 'success', message: t('common.copied') });
    }
  };

  return (
    <div>
      <Buttons>
        {canReplay && (
          <Button
            size="S"
            startIcon={<ArrowClockwise />}
            loading={isReplaying}
            onClick={() => void act(replay(documentId), t('webhooks.replayed'))}
          >
            {t('webhooks.replay')}
          </Button>
        )}
        {changes !== null && (
          <Button size="S" variant="tertiary" startIcon={<Duplicate />} aria-label={t('webhooks.copy')} onClick={() => void copy()}>
            {t('webhooks.json')}
          </Button>
        )}
        {canReplay && openItems(webhook).length > 0 && (
          <Button size="S" variant="ghost" loading={isSettling} onClick={() => void act(settle(documentId), t('webhooks.set-aside.done'))}>
            {t('webhooks.set-aside')}
          </Button>
        )}
      </Buttons>
      {canReplay && <Hint>{t('webhooks.replay.hint')}</Hint>}
      {!mayReplay && items.length > 0 && <Hint>{t('webhooks.read-only')}</Hint>}
    </div>
  );
}

const Buttons = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 8px;

  > :nth-child(3) {
    margin-inline-start: auto;
  }
`;
const Hint = styled.p`
  padding-block-start: 12px;
  color: ${color('muted')};
  font-size: 12px;
  line-height: 18px;
`;
