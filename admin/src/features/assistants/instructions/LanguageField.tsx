import { useLocaleOptions } from '../../../components/locale-fields/use-locale-options';
import { ChoiceField } from '../../../components/page/ChoiceField';
import { useText } from '../../../components/use-text';
import { useAssistantForm } from '../editor/form-context';

const FOLLOW = 'follow';

export function LanguageField() {
  const t = useText();
  const { draft, change, isReadOnly } = useAssistantForm();
  const fixed = useLocaleOptions();
  return (
    <ChoiceField
      name="language"
      label={t('assistants.language')}
      value={draft.language ?? FOLLOW}
      options={[{ value: FOLLOW, label: t('assistants.language.follow') }, ...fixed]}
      hint={t(draft.language === null ? 'assistants.language.follow.hint' : 'assistants.language.fixed.hint')}
      isDisabled={isReadOnly}
      onChange={(next) => change({ ...draft, language: next === FOLLOW ? null : next })}
    />
  );
}
