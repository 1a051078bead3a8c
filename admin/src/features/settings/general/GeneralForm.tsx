import { useRef } from 'react';

import { Button } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import type { getGeneralSettings } from '../../../../../contracts/general-settings';
import type { ResponseOf } from '../../../../../contracts/endpoint';
import { Card } from '../../../components/page/Card';
import { ConfirmDialog } from '../../../components/page/ConfirmDialog';
import { focusField } from '../../../components/page/focus-field';
import { Notice } from '../../../components/page/Notice';
import { PageHeader } from '../../../components/page/PageHeader';
import { ToFix } from '../../../components/page/ToFix';
import { useLeaveGuard } from '../../../components/page/use-leave-guard';
import { useText } from '../../../components/use-text';
import { NotificationFields } from './NotificationFields';
import { ReadReceiptsField } from './ReadReceiptsField';
import { RetentionFields } from './RetentionFields';
import { useGeneralForm } from './use-general-form';

type GeneralFormProps = ResponseOf<typeof getGeneralSettings>['data'];

/** What holds for all conversations, whoever answers them. */
export function GeneralForm({ settings: read, canSendEmail }: GeneralFormProps) {
  const t = useText();
  const { formatList } = useIntl();
  const fields = useRef<HTMLDivElement>(null);
  const form = useGeneralForm(read);
  const guard = useLeaveGuard(form.mayUpdate && form.hasChanges);
  const canSave = form.hasChanges && form.problems.length === 0 && !form.isBusy;
  return (
    <>
      <PageHeader
        title={t('general.title')}
        subtitle={t('general.text')}
        actions={
          form.mayUpdate && (
            <>
              <ToFix count={form.problems.length} onClick={() => focusField(fields.current, form.problems)} />
              {form.hasChanges && (
                <Button variant="ghost" disabled={form.isBusy} onClick={form.reset}>
                  {t('page.discard')}
                </Button>
              )}
              <Button loading={form.isBusy} disabled={!canSave} onClick={() => void form.save()}>
                {t('page.save')}
              </Button>
            </>
          )
        }
      />
      <Cards ref={fields}>
        {form.failure !== null && (
          <Notice tone="danger" title={t('settings.failure')}>
            {form.failure}
          </Notice>
        )}
        <Part>
          <ReadReceiptsField form={form} />
        </Part>
        <Part>
          <RetentionFields form={form} />
        </Part>
        <Part>
          <NotificationFields form={form} canSendEmail={canSendEmail} />
        </Part>
      </Cards>
      {form.asked.length > 0 && (
        <ConfirmDialog
          title={t('general.delete.title')}
          body={t('general.delete.body', {
            what: formatList(form.asked.map((kind) => t(`general.delete.${kind as 'messages' | 'files'}`))),
          })}
          confirm={t('general.delete.confirm')}
          isDangerous
          isBusy={form.isBusy}
          onConfirm={() => void form.confirm()}
          onCancel={form.cancel}
        />
      )}
      {guard.dialog}
    </>
  );
}

const Cards = styled.div`
  display: flex;
  flex-direction: column;
  gap: 16px;
`;
const Part = styled(Card)`
  padding: 20px 16px;

  @media (min-width: 768px) {
    padding: 24px;
  }
`;
