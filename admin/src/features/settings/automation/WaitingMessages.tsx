import { Checkbox } from '@strapi/design-system';

import { LocaleTexts } from '../../../components/locale-fields/LocaleTexts';
import { useLocaleOptions } from '../../../components/locale-fields/use-locale-options';
import { ChoiceField } from '../../../components/page/ChoiceField';
import { FormSection } from '../../../components/page/FormSection';
import { useText } from '../../../components/use-text';
import { TEXT_LIMIT } from '../model/settings-problems';
import type { AutomationEditing } from './use-automation-form';

interface WaitingMessagesProps {
  readonly form: AutomationEditing;
  readonly shipped: Readonly<Record<string, string>>;
}

/** Where no assistant answers, the contact is told that somebody will. */
export function WaitingMessages({ form: { settings, set, isFixed, problemAt }, shipped }: WaitingMessagesProps) {
  const t = useText();
  const languages = useLocaleOptions();
  return (
    <FormSection title={t('settings.waiting')} hint={t('settings.waiting.hint')}>
      <Checkbox
        checked={settings.sendsWaitingMessages}
        disabled={isFixed('sendsWaitingMessages')}
        onCheckedChange={(isOn) => set({ sendsWaitingMessages: isOn === true })}
      >
        {t('settings.waiting.send')}
      </Checkbox>
      {settings.sendsWaitingMessages && (
        <>
          <LocaleTexts
            name="waitingMessages"
            label={t('settings.waiting.text')}
            values={settings.waitingMessages}
            shipped={shipped}
            limit={TEXT_LIMIT}
            isDisabled={isFixed('waitingMessages')}
            problemAt={problemAt}
            onChange={(waitingMessages) => set({ waitingMessages })}
          />
          <ChoiceField
            name="defaultLocale"
            label={t('settings.default-locale')}
            hint={t('settings.default-locale.hint')}
            value={settings.defaultLocale}
            options={languages}
            problem={problemAt('defaultLocale')}
            isDisabled={isFixed('defaultLocale')}
            onChange={(defaultLocale) => set({ defaultLocale })}
          />
        </>
      )}
    </FormSection>
  );
}
