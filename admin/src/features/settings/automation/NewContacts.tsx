import { FieldRow } from '../../../components/content-fields/FieldLayout';
import type { Agent } from '../../../../../contracts/automation-settings';
import { ChoiceField } from '../../../components/page/ChoiceField';
import { FormSection } from '../../../components/page/FormSection';
import { useText } from '../../../components/use-text';
import { assistantOptions, type AssistantName } from '../model/assistant-options';
import { RoleAssistants } from './RoleAssistants';
import type { AutomationEditing } from './use-automation-form';

interface NewContactsProps {
  readonly form: AutomationEditing;
  readonly agents: readonly Agent[];
  readonly assistants: readonly AssistantName[];
}

const NONE = 'none';

/** Decided once for each contact, in this order. */
export function NewContacts({ form: { settings, set, isFixed, problemAt }, agents, assistants }: NewContactsProps) {
  const t = useText();
  const people = (chosen: number | null) => [
    { value: NONE, label: t('settings.nobody') },
    ...agents.filter(({ id, isActive }) => isActive || id === chosen).map(({ id, name }) => ({ value: String(id), label: name })),
  ];
  const words = { off: t('settings.off'), unknown: t('settings.assistant.unknown') };
  const chosen = (id: number | null) => (id === null ? NONE : String(id));
  const idOf = (value: string) => (value === NONE ? null : Number(value));
  return (
    <FormSection title={t('settings.new-contacts')} hint={t('settings.new-contacts.hint')}>
      <FieldRow>
        <ChoiceField
          name="defaultUser"
          label={t('settings.default-user')}
          hint={t('settings.default-user.hint')}
          value={chosen(settings.defaultUser)}
          options={people(settings.defaultUser)}
          problem={problemAt('defaultUser')}
          isDisabled={isFixed('defaultUser')}
          onChange={(value) => set({ defaultUser: idOf(value) })}
        />
        <ChoiceField
          name="guestUser"
          label={t('settings.guest-user')}
          hint={t('settings.guest-user.hint')}
          value={chosen(settings.guestUser)}
          options={people(settings.guestUser)}
          problem={problemAt('guestUser')}
          isDisabled={isFixed('guestUser')}
          onChange={(value) => set({ guestUser: idOf(value) })}
        />
      </FieldRow>
      <ChoiceField
        name="defaultAssistant"
        label={t('settings.default-assistant')}
        hint={t('settings.default-assistant.hint')}
        value={settings.defaultAssistant ?? NONE}
        options={[{ value: NONE, label: t('settings.by-role') }, ...assistantOptions(assistants, settings.defaultAssistant, words)]}
        problem={problemAt('defaultAssistant')}
        isDisabled={isFixed('defaultAssistant')}
        onChange={(value) => set({ defaultAssistant: value === NONE ? null : value })}
      />
      <RoleAssistants
        list={settings.roleAssistants}
        agents={agents}
        assistants={assistants}
        isDisabled={isFixed('roleAssistants')}
        onChange={(roleAssistants) => set({ roleAssistants })}
      />
    </FormSection>
  );
}
