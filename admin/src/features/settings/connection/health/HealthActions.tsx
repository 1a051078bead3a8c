import { useNotification } from '@strapi/strapi/admin';
import { Button } from '@strapi/design-system';
import { ArrowClockwise, Duplicate } from '@strapi/icons';

import { permissions } from '../../../../../../contracts/permissions';
import { useLazyWhatsappDiagnosticReportQuery, useWhatsappCheckHealthMutation } from '../../../../api/health-api';
import { copyText } from '../../../../components/copy-text';
import { usePermission } from '../../../../components/use-permission';
import { useText } from '../../../../components/use-text';
import { useSetupRefusal } from '../use-setup-refusal';

/** In the head of the page: a report for a support case, and asking Meta now. */
export function HealthActions() {
  const t = useText();
  const { toggleNotification } = useNotification();
  const { isAllowed: mayUpdate } = usePermission(permissions.settingsUpdate);
  const refusal = useSetupRefusal();
  const [readReport, { isFetching }] = useLazyWhatsappDiagnosticReportQuery();
  const [check, { isLoading }] = useWhatsappCheckHealthMutation();

  const copyReport = async () => {
    const { data, error } = await readReport();
    if (!data) {
      toggleNotification({ type: 'danger', message: refusal(error) });
      return;
    }
    const isCopied = await copyText(data.data.report);
    toggleNotification({
      type: isCopied ? 'success' : 'danger',
      message: t(isCopied ? 'health.report.copied' : 'health.report.not-copied'),
    });
  };
  const checkNow = async () => {
    const answer = await check();
    if ('error' in answer) toggleNotification({ type: 'danger', message: refusal(answer.error) });
  };

  return (
    <>
      <Button variant="tertiary" size="S" startIcon={<Duplicate />} loading={isFetching} onClick={() => void copyReport()}>
        {t('health.report')}
      </Button>
      {mayUpdate && (
        <Button variant="secondary" size="S" startIcon={<ArrowClockwise />} loading={isLoading} onClick={() => void checkNow()}>
          {t('health.check')}
        </Button>
      )}
    </>
  );
}
