import { WordsField } from '../../../components/locale-fields/WordsField';
import { FormSection } from '../../../components/page/FormSection';
import { useText } from '../../../components/use-text';
import { useAssistantForm } from '../editor/form-context';
import { hostOf } from './host';

/** To which pages it may link; other links are taken out of its answers. */
export function HostsField() {
  const t = useText();
  const { draft, change, problemAt, isReadOnly } = useAssistantForm();
  const read = (typed: string) => {
    const host = hostOf(typed);
    return host === null ? { problem: t('assistants.hosts.wrong') } : { word: host };
  };
  return (
    <FormSection title={t('assistants.hosts')} hint={t('assistants.hosts.hint')}>
      <WordsField
        name="urlAllowlist"
        label={t('assistants.hosts')}
        words={draft.urlAllowlist}
        placeholder={t('assistants.hosts.placeholder')}
        isDisabled={isReadOnly}
        read={read}
        problem={problemAt('urlAllowlist')}
        onChange={(urlAllowlist) => change({ ...draft, urlAllowlist })}
      />
    </FormSection>
  );
}
