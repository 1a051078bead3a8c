import { Checkbox } from '@strapi/design-system';

import { FormSection } from '../../../components/page/FormSection';
import { useText } from '../../../components/use-text';
import type { AutomationEditing } from './use-automation-form';

export function ReturnField({ form: { settings, set, isFixed } }: { form: AutomationEditing }) {
  const t = useText();
  return (
    <FormSection title={t('settings.return')} hint={t('settings.return.hint')}>
      <Checkbox
        checked={settings.reactivateDaily}
        disabled={isFixed('reactivateDaily')}
        onCheckedChange={(isOn) => set({ reactivateDaily: isOn === true })}
      >
        {t('settings.return.daily')}
      </Checkbox>
    </FormSection>
  );
}
