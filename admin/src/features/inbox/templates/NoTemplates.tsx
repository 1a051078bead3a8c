import { Button } from '@strapi/design-system';
import { ArrowsCounterClockwise } from '@strapi/icons';

import { useWhatsappSyncTemplatesMutation } from '../../../api/templates-api';
import { useText } from '../../../components/use-text';
import { CenteredColumn } from '../page/CenteredColumn';

export function NoTemplates() {
  const t = useText();
  const [sync, { isLoading, isError }] = useWhatsappSyncTemplatesMutation();
  return (
    <CenteredColumn>
      <p>{t(isError ? 'picker.sync-failed' : 'picker.none')}</p>
      <Button variant="secondary" startIcon={<ArrowsCounterClockwise />} loading={isLoading} onClick={() => void sync()}>
        {t('picker.sync')}
      </Button>
    </CenteredColumn>
  );
}
