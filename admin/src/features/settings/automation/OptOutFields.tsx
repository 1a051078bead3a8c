import type { AutomationSettings } from '../../../../../contracts/automation-settings';
import { LocaleTexts } from '../../../components/locale-fields/LocaleTexts';
import { LocaleWords } from '../../../components/locale-fields/LocaleWords';
import { FormSection } from '../../../components/page/FormSection';
import { useText } from '../../../components/use-text';
import { TEXT_LIMIT } from '../model/settings-problems';
import type { AutomationEditing } from './use-automation-form';

interface OptOutFieldsProps {
  readonly form: AutomationEditing;
  readonly shipped: { readonly stopTexts: Readonly<Record<string, string>>; readonly startTexts: Readonly<Record<string, string>> };
}

/** Words by which a contact refuses marketing, or wants it again, and what is confirmed then. */
export function OptOutFields({ form: { settings, set, isFixed, problemAt }, shipped }: OptOutFieldsProps) {
  const t = useText();
  const { optOut } = settings;
  const isDisabled = isFixed('optOut');
  const change = (next: Partial<AutomationSettings['optOut']>) => set({ optOut: { ...optOut, ...next } });
  return (
    <FormSection title={t('settings.opt-out')} hint={t('settings.opt-out.hint')}>
      {(['stop', 'start'] as const).map((kind) => (
        <LocaleWords
          key={kind}
          name={`optOut.${kind}`}
          label={t(`settings.opt-out.${kind}`)}
          hint={t(`settings.opt-out.${kind}.hint`)}
          placeholder={t('settings.opt-out.placeholder')}
          values={optOut[kind]}
          isDisabled={isDisabled}
          problemAt={problemAt}
          onChange={(words) => change({ [kind]: words })}
        />
      ))}
      {(['stopTexts', 'startTexts'] as const).map((kind) => (
        <LocaleTexts
          key={kind}
          name={`optOut.${kind}`}
          label={t(`settings.opt-out.${kind}`)}
          values={optOut[kind]}
          shipped={shipped[kind]}
          limit={TEXT_LIMIT}
          isDisabled={isDisabled}
          problemAt={problemAt}
          onChange={(texts) => change({ [kind]: texts })}
        />
      ))}
    </FormSection>
  );
}
