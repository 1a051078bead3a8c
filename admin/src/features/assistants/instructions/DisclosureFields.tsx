import { Radio } from '@strapi/design-system';
import { styled } from 'styled-components';

import { assistantLimits } from '../../../../../contracts/assistant';
import { shippedDisclosures } from '../../../../../domain/automation/shipped-texts';
import { LocaleTexts } from '../../../components/locale-fields/LocaleTexts';
import { FormSection } from '../../../components/page/FormSection';
import { Notice } from '../../../components/page/Notice';
import { useText } from '../../../components/use-text';
import { useAssistantForm } from '../editor/form-context';

const times = ['first', 'session', 'off'] as const;

/** On by default: the EU's AI Act asks for it at first contact (Art. 50). */
export function DisclosureFields() {
  const t = useText();
  const { draft, change, problemAt, isReadOnly } = useAssistantForm();
  const { disclosure } = draft;
  const set = (next: Partial<typeof disclosure>) => change({ ...draft, disclosure: { ...disclosure, ...next } });
  return (
    <FormSection title={t('assistants.disclosure')}>
      <Choices
        aria-label={t('assistants.disclosure')}
        value={disclosure.when}
        disabled={isReadOnly}
        onValueChange={(value) => set({ when: times.find((each) => each === value) ?? 'first' })}
      >
        {times.map((when) => (
          <Radio.Item key={when} value={when}>
            {t(`assistants.disclosure.${when}`)}
          </Radio.Item>
        ))}
      </Choices>
      {disclosure.when === 'off' ? (
        <Notice tone="warn">{t('assistants.disclosure.off.warning')}</Notice>
      ) : (
        <LocaleTexts
          name="disclosure.texts"
          label={t('assistants.disclosure.text')}
          hint={t('assistants.disclosure.text.hint')}
          values={disclosure.texts}
          shipped={shippedDisclosures}
          limit={assistantLimits.disclosureText}
          isDisabled={isReadOnly}
          problemAt={problemAt}
          onChange={(texts) => set({ texts })}
        />
      )}
    </FormSection>
  );
}

const Choices = styled(Radio.Group)`
  display: flex;
  flex-flow: row wrap;
  gap: 8px 24px;
`;
