import { Button } from '@strapi/design-system';
import { styled } from 'styled-components';

import { FieldProblem } from '../../../../components/page/FieldProblem';
import { useText } from '../../../../components/use-text';
import { BoxedField } from '../fields/BoxedField';
import { TypedField } from '../fields/TypedField';
import { useFieldForm } from '../fields/use-field-form';
import { useFieldProblemText } from '../fields/use-field-texts';
import { useGuide } from '../guide/guide-context';

/** Which configuration of Facebook Login for Business is asked with; none is needed. */
export function LoginConfigField() {
  const t = useText();
  const problemText = useFieldProblemText();
  const { state, mayUpdate } = useGuide();
  const form = useFieldForm();
  const kept = state.login.configId ?? '';
  if (!mayUpdate) return kept === '' ? null : <BoxedField label={t('setup.login.config')} value={kept} isFixed />;
  return (
    <Row>
      <TypedField
        name="loginConfigId"
        label={t('setup.login.config')}
        hint={t('setup.login.config.hint')}
        value={form.drafts.loginConfigId ?? kept}
        problem={problemText(form.problems.loginConfigId)}
        isRequired={false}
        onChange={(text) => form.set('loginConfigId', text)}
      />
      <Button type="button" variant="tertiary" loading={form.isBusy} disabled={!form.hasDrafts} onClick={() => void form.save()}>
        {t('page.save')}
      </Button>
      <FieldProblem text={form.failure ?? undefined} />
    </Row>
  );
}

const Row = styled.div`
  display: flex;
  flex-direction: column;
  align-items: flex-start;
  gap: 8px;

  > div:first-child {
    width: 100%;
  }
`;
