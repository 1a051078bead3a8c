import { useNotification } from '@strapi/strapi/admin';
import { Button } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';

import { useWhatsappSyncTemplatesMutation } from '../../../api/templates-api';
import { useText } from '../../../components/use-text';
import { useRefusalText } from '../state/use-refusal-text';

/** Not needed in daily use: templates are read each hour, and whenever Meta reports a change. */
export function SyncButton() {
  const t = useText();
  const refusalText = useRefusalText();
  const { toggleNotification } = useNotification();
  const [sync, { isLoading }] = useWhatsappSyncTemplatesMutation();
  const start = async () => {
    const answer = await sync();
    if ('error' in answer) toggleNotification({ type: 'danger', message: refusalText(answer.error) });
    else toggleNotification({ type: 'success', message: t('templates.synced') });
  };
  return (
    <Button size="S" variant="tertiary" startIcon={<ArrowClockwise />} loading={isLoading} onClick={() => void start()}>
      {t('templates.sync')}
    </Button>
  );
}
