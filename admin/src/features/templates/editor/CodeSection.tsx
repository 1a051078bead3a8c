import { Checkbox, Field, NumberInput } from '@strapi/design-system';
import { styled } from 'styled-components';

import { templateLimits } from '../../../../../contracts/message-limits';
import { CountedField } from '../../../components/content-fields/CountedField';
import { color } from '../../../components/inbox-colors';
import { useText } from '../../../components/use-text';
import { codeMessage, withCodeMessage } from '../model/code-message';
import { useTemplateForm } from './form-context';
import { FieldProblem } from '../../../components/page/FieldProblem';
import { Section } from './Section';

const DEFAULT_MINUTES = 10;

/** A message with a code: Meta writes it, only what surrounds the code can be chosen. */
export function CodeSection() {
  const t = useText();
  const { draft, change, problemAt } = useTemplateForm();
  const code = codeMessage(draft);
  const set = (next: Partial<typeof code>) => change(withCodeMessage(draft, { ...code, ...next }));
  const { codeExpirationMinutesMin: min, codeExpirationMinutes: max, buttonText } = templateLimits;
  return (
    <Section title={t('templates.code')}>
      <Hint>{t('templates.code.hint')}</Hint>
      <Checkbox checked={code.hasSecurityLine} onCheckedChange={(isChecked) => set({ hasSecurityLine: isChecked === true })}>
        {t('templates.code.security-choice')}
      </Checkbox>
      <Checkbox
        checked={code.minutes !== null}
        onCheckedChange={(isChecked) => set({ minutes: isChecked === true ? DEFAULT_MINUTES : null })}
      >
        {t('templates.code.minutes-choice')}
      </Checkbox>
      {code.minutes !== null && (
        <Minutes>
          <Field.Root name="footer.code_expiration_minutes" error={problemAt('footer.code_expiration_minutes') ?? false}>
            <Field.Label>{t('templates.code.minutes-label', { min, max })}</Field.Label>
            <NumberInput value={code.minutes} onValueChange={(minutes) => set({ minutes: minutes ?? 0 })} />
            <Field.Error />
          </Field.Root>
        </Minutes>
      )}
      <CountedField
        name="buttons.0.text"
        label={t('templates.code.button-label')}
        value={code.button}
        limit={buttonText}
        hint={t('templates.code.button-hint')}
        onChange={(button) => set({ button })}
      />
      <FieldProblem text={problemAt('body.text') ?? problemAt('buttons') ?? problemAt('body') ?? problemAt('header')} />
    </Section>
  );
}

const Hint = styled.p`
  color: ${color('muted')};
  font-size: 13px;
  line-height: 20px;
`;
const Minutes = styled.div`
  max-width: 240px;
`;
