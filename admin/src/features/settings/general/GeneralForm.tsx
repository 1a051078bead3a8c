import { useIntl } from 'react-intl';

import type { getGeneralSettings } from '../../../../../contracts/general-settings';
import type { ResponseOf } from '../../../../../contracts/endpoint';
import { ConfirmDialog } from '../../../components/page/ConfirmDialog';
import { useText } from '../../../components/use-text';
import { SettingsForm, SettingsPart } from '../SettingsForm';
import { NotificationFields } from './NotificationFields';
import { ReadReceiptsField } from './ReadReceiptsField';
import { RetentionFields } from './RetentionFields';
import { useGeneralForm } from './use-general-form';

type GeneralFormProps = ResponseOf<typeof getGeneralSettings>['data'];

/** What holds for all conversations, whoever answers them. */
export function GeneralForm({ settings: read, canSendEmail }: GeneralFormProps) {
  const t = useText();
  const { formatList } = useIntl();
  const form = useGeneralForm(read);
  return (
    <>
      <SettingsForm title={t('general.title')} text={t('general.text')} form={form}>
        <SettingsPart>
          <ReadReceiptsField form={form} />
        </SettingsPart>
        <SettingsPart>
          <RetentionFields form={form} />
        </SettingsPart>
        <SettingsPart>
          <NotificationFields form={form} canSendEmail={canSendEmail} />
        </SettingsPart>
      </SettingsForm>
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
    </>
  );
}
