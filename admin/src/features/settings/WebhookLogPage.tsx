import { permissions } from '../../../../contracts/permissions';
import { useText } from '../../components/use-text';
import { SettingsFrame } from './SettingsFrame';
import { WebhookLog } from './webhook-log/WebhookLog';

/** `/settings/whatsapp/webhook-log`: every request of Meta's as it arrived. */
export function WebhookLogPage() {
  const t = useText();
  return (
    <SettingsFrame title={t('webhooks.title')} permission={permissions.webhookLogRead} isWide>
      <WebhookLog />
    </SettingsFrame>
  );
}
