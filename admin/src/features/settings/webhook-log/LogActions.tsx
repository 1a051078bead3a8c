import { useNotification } from '@strapi/strapi/admin';
import { Button } from '@strapi/design-system';
import { ArrowClockwise, Download } from '@strapi/icons';

import { permissions } from '../../../../../contracts/permissions';
import type { WebhookRow } from '../../../../../contracts/webhook-log';
import { useWhatsappReplayWebhooksMutation, useWhatsappWebhookCountsQuery } from '../../../api/webhook-log-api';
import { saveBlob } from '../../../components/media/save-file';
import { usePermission } from '../../../components/use-permission';
import { useRefusedText } from '../../../components/use-refused-text';
import { useText } from '../../../components/use-text';
import { LiveSwitch } from './LiveSwitch';
import { rowsCsv } from './model/rows-csv';

interface LogActionsProps {
  readonly rows: readonly WebhookRow[];
  readonly isLive: boolean;
  readonly onLive: (isLive: boolean) => void;
  /** Many rows changed. */
  readonly onReplayed: () => void;
}

/** In the head of the page. */
export function LogActions({ rows, isLive, onLive, onReplayed }: LogActionsProps) {
  const t = useText();
  return (
    <>
      <LiveSwitch isOn={isLive} onChange={onLive} />
      <ReplayAll onReplayed={onReplayed} />
      <Button variant="tertiary" size="S" startIcon={<Download />} disabled={rows.length === 0} onClick={() => exportRows(rows)}>
        {t('webhooks.export')}
      </Button>
    </>
  );
}

function ReplayAll({ onReplayed }: { onReplayed: () => void }) {
  const t = useText();
  const refusedText = useRefusedText('webhooks');
  const { toggleNotification } = useNotification();
  const { isAllowed: mayReplay } = usePermission(permissions.webhookLogReplay);
  const quarantined = useWhatsappWebhookCountsQuery().data?.data.quarantined ?? 0;
  const [replay, { isLoading }] = useWhatsappReplayWebhooksMutation();
  if (!mayReplay || quarantined === 0) return null;
  const replayAll = async () => {
    const answer = await replay({});
    if ('error' in answer) {
      toggleNotification({ type: 'danger', message: refusedText(answer.error) });
      return;
    }
    toggleNotification({ type: 'success', message: t('webhooks.replay-all.done', { count: answer.data.data.queued }) });
    onReplayed();
  };
  return (
    <Button variant="secondary" size="S" startIcon={<ArrowClockwise />} loading={isLoading} onClick={() => void replayAll()}>
      {t('webhooks.replay-all', { count: quarantined })}
    </Button>
  );
}

function exportRows(rows: readonly WebhookRow[]): void {
  // Without the mark Excel reads it in another encoding.
  saveBlob(new Blob(['\ufeff', rowsCsv(rows)], { type: 'text/csv;charset=utf-8' }), 'whatsapp-webhooks.csv');
}
