import type { Agent, getAutomationSettings } from '../../../../../contracts/automation-settings';
import type { ResponseOf } from '../../../../../contracts/endpoint';
import { Notice } from '../../../components/page/Notice';
import { useText } from '../../../components/use-text';
import type { AssistantName } from '../model/assistant-options';
import { SettingsForm, SettingsPart } from '../SettingsForm';
import { NewContacts } from './NewContacts';
import { OptOutFields } from './OptOutFields';
import { ReturnField } from './ReturnField';
import { useAutomationForm } from './use-automation-form';
import { WaitingMessages } from './WaitingMessages';

type Loaded = ResponseOf<typeof getAutomationSettings>['data'];

interface AutomationFormProps extends Loaded {
  readonly agents: readonly Agent[];
  readonly assistants: readonly AssistantName[];
}

/** All that decides who answers when nobody has decided yet. */
export function AutomationForm({ settings: read, locked, shipped, agents, assistants }: AutomationFormProps) {
  const t = useText();
  const form = useAutomationForm(read, locked);
  return (
    <SettingsForm title={t('settings.automation')} text={t('settings.automation.text')} form={form}>
      {locked.length > 0 && <Notice tone="info">{t('settings.locked')}</Notice>}
      <SettingsPart>
        <NewContacts form={form} agents={agents} assistants={assistants} />
      </SettingsPart>
      <SettingsPart>
        <WaitingMessages form={form} shipped={shipped.waitingMessages} />
      </SettingsPart>
      <SettingsPart>
        <ReturnField form={form} />
      </SettingsPart>
      <SettingsPart>
        <OptOutFields form={form} shipped={shipped} />
      </SettingsPart>
    </SettingsForm>
  );
}
