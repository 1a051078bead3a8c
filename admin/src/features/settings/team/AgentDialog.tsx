import { useState } from 'react';

import { useNotification } from '@strapi/strapi/admin';

import type { Agent } from '../../../../../contracts/automation-settings';
import { useWhatsappSaveAgentMutation } from '../../../api/agents-api';
import { CountedField } from '../../../components/content-fields/CountedField';
import { useLocaleOptions } from '../../../components/locale-fields/use-locale-options';
import { ChoiceField } from '../../../components/page/ChoiceField';
import { FieldProblem } from '../../../components/page/FieldProblem';
import { FormDialog } from '../../../components/page/FormDialog';
import { useRefusedText } from '../../../components/use-refused-text';
import { useText } from '../../../components/use-text';
import { agentPhoneProblem, readAgentPhone } from '../model/agent-form';

const OWN = 'own';

/** A contact with this number is this colleague's; waiting messages of their contacts are in this language. */
export function AgentDialog({ agent, onClose }: { agent: Agent; onClose: () => void }) {
  const t = useText();
  const refusedText = useRefusedText('settings');
  const { toggleNotification } = useNotification();
  const [save] = useWhatsappSaveAgentMutation();
  const [phone, setPhone] = useState(agent.phone ?? '');
  const [language, setLanguage] = useState(agent.language);
  const [isBusy, setIsBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [isAsked, setIsAsked] = useState(false);
  const problem = agentPhoneProblem(phone);
  const languages = useLocaleOptions();

  const submit = async () => {
    setIsAsked(true);
    if (problem) return;
    setIsBusy(true);
    const answer = await save({ id: agent.id, phone: readAgentPhone(phone), language });
    setIsBusy(false);
    if ('error' in answer) {
      setFailure(refusedText(answer.error));
      return;
    }
    toggleNotification({ type: 'success', message: t('settings.saved') });
    onClose();
  };

  return (
    <FormDialog
      title={agent.name}
      submit={t('page.save')}
      isBusy={isBusy}
      onSubmit={() => void submit()}
      onClose={onClose}
      note={<FieldProblem text={failure ?? undefined} />}
    >
      <CountedField
        name="agent-phone"
        label={t('settings.team.phone')}
        hint={t('settings.team.phone.hint')}
        value={phone}
        inputMode="tel"
        problem={isAsked && problem ? problem : undefined}
        onChange={setPhone}
      />
      <ChoiceField
        name="agent-language"
        label={t('settings.team.language')}
        hint={t('settings.team.language.hint')}
        value={language ?? OWN}
        options={[{ value: OWN, label: t('settings.team.language.own') }, ...languages]}
        onChange={(value) => setLanguage(value === OWN ? null : value)}
      />
    </FormDialog>
  );
}
