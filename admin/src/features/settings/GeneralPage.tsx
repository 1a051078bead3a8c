import { useWhatsappGeneralSettingsQuery } from '../../api/general-settings-api';
import { ListProblem, ListSkeleton } from '../../components/page/ListStates';
import { PageHeader } from '../../components/page/PageHeader';
import { useText } from '../../components/use-text';
import { GeneralForm } from './general/GeneralForm';
import { SettingsFrame } from './SettingsFrame';

/** `/settings/whatsapp/general`: read receipts, how long things are kept, and who is told. */
export function GeneralPage() {
  const t = useText();
  return (
    <SettingsFrame title={t('general.title')}>
      <LoadedForm />
    </SettingsFrame>
  );
}

function LoadedForm() {
  const t = useText();
  const { data, isError, refetch } = useWhatsappGeneralSettingsQuery();
  if (data) return <GeneralForm {...data.data} />;
  return (
    <>
      <PageHeader title={t('general.title')} />
      {isError ? (
        <ListProblem text={t('settings.failed')} onRetry={() => void refetch()} />
      ) : (
        <ListSkeleton label={t('settings.loading')} />
      )}
    </>
  );
}
