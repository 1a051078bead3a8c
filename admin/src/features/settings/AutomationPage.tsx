import { useWhatsappAgentsQuery } from '../../api/agents-api';
import { useWhatsappAssistantNamesQuery } from '../../api/assistants-api';
import { useWhatsappAutomationSettingsQuery } from '../../api/automation-settings-api';
import { ListProblem, ListSkeleton } from '../../components/page/ListStates';
import { PageHeader } from '../../components/page/PageHeader';
import { useText } from '../../components/use-text';
import { AutomationForm } from './automation/AutomationForm';
import { SettingsFrame } from './SettingsFrame';

/** `/settings/whatsapp/automation`: who gets new contacts, and what answers by itself. */
export function AutomationPage() {
  const t = useText();
  return (
    <SettingsFrame title={t('settings.automation')}>
      <LoadedForm />
    </SettingsFrame>
  );
}

function LoadedForm() {
  const t = useText();
  const { data, isError, refetch } = useWhatsappAutomationSettingsQuery();
  const agents = useWhatsappAgentsQuery().data?.data ?? [];
  const assistants = useWhatsappAssistantNamesQuery().data?.data ?? [];
  if (data) return <AutomationForm {...data.data} agents={agents} assistants={assistants} />;
  return (
    <>
      <PageHeader title={t('settings.automation')} />
      {isError ? (
        <ListProblem text={t('settings.failed')} onRetry={() => void refetch()} />
      ) : (
        <ListSkeleton label={t('settings.loading')} />
      )}
    </>
  );
}
