import { useWhatsappTemplatesQuery } from '../../../api/templates-api';
import { FormSection } from '../../../components/page/FormSection';
import { useText } from '../../../components/use-text';
import { useAssistantForm } from '../editor/form-context';
import { ChoiceState } from './ChoiceState';
import { PickList } from './PickList';

/** Approved ones, each name once with its languages. */
export function TemplateChoice() {
  const t = useText();
  const { draft, change, isReadOnly } = useAssistantForm();
  const { data, isError } = useWhatsappTemplatesQuery();
  const languages = new Map<string, string[]>();
  for (const { name, language, status } of data?.data ?? []) {
    if (status === 'APPROVED') languages.set(name, [...(languages.get(name) ?? []), language]);
  }
  const options = [...languages]
    .map(([name, codes]) => ({ value: name, label: name, detail: codes.sort().join(', ') }))
    .sort((a, b) => a.label.localeCompare(b.label));
  return (
    <FormSection title={t('assistants.templates')} hint={t('assistants.templates.hint')}>
      <ChoiceState
        isFailed={isError}
        isEmpty={data !== undefined && options.length === 0 && draft.templates.length === 0}
        empty={t('assistants.templates.empty')}
      >
        <PickList
          name="templates"
          label={t('assistants.templates')}
          options={options}
          chosen={draft.templates}
          isDisabled={isReadOnly}
          onChange={(templates) => change({ ...draft, templates })}
        />
      </ChoiceState>
    </FormSection>
  );
}
