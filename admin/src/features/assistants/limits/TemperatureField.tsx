import { ChoiceField } from '../../../components/page/ChoiceField';
import { useText } from '../../../components/use-text';
import { useAssistantForm } from '../editor/form-context';

const OWN = 'own';
const choices = [0, 0.3, 0.7, 1];

/** How freely it words things; some models take no such number. */
export function TemperatureField() {
  const t = useText();
  const { draft, change, problemAt, isReadOnly } = useAssistantForm();
  const { temperature } = draft;
  const all = temperature === null || choices.includes(temperature) ? choices : [...choices, temperature].sort((a, b) => a - b);
  return (
    <ChoiceField
      name="temperature"
      label={t('assistants.temperature')}
      value={temperature === null ? OWN : String(temperature)}
      options={[
        { value: OWN, label: t('assistants.temperature.own') },
        ...all.map((each) => ({ value: String(each), label: t('assistants.temperature.of', { value: each }) })),
      ]}
      hint={t('assistants.temperature.hint')}
      problem={problemAt('temperature')}
      isDisabled={isReadOnly}
      onChange={(next) => change({ ...draft, temperature: next === OWN ? null : Number(next) })}
    />
  );
}
