import { Button } from '@strapi/design-system';
import { Code as CodeIcon, Lightning } from '@strapi/icons';
import { styled } from 'styled-components';

import type { StepState } from '../../../../../../contracts/connection';
import { connectionFields } from '../../../../../../contracts/connection-fields';
import { color } from '../../../../components/inbox-colors';
import { StateChip } from '../../../../components/page/StateChip';
import { LockMark } from '../../../../components/status-icons';
import { useRichText } from '../../../../components/use-rich-text';
import { useText } from '../../../../components/use-text';
import { useFieldName } from '../fields/use-field-name';
import { useGuide } from '../guide/guide-context';
import { OpenCard } from '../guide/OpenCard';
import { openStep } from '../model/guide-steps';
import { variableOf } from '../model/variable-of';
import { Code } from '../parts/Code';
import { FactRows } from '../parts/FactRows';
import { StepText } from '../parts/StepParts';

/** 0: values are entered here, or stand in the project. Both may be mixed: those of the project win. */
export function ChooseStep({ step }: { step: StepState }) {
  const t = useText();
  const nameOf = useFieldName();
  const rich = useRichText();
  const { state, mayUpdate, goTo } = useGuide();
  const next = openStep(state.steps.filter((each) => each.step !== 'choose'));
  const code = { code: (parts: React.ReactNode[]) => <Code>{parts}</Code> };
  return (
    <OpenCard step={step}>
      <Options>
        <Option>
          <Lightning aria-hidden />
          <h3>{t('setup.choose.here')}</h3>
          <StepText>{t('setup.choose.here.text')}</StepText>
          {mayUpdate && (
            <Button type="button" onClick={() => goTo(next)}>
              {t('setup.choose.here.start')}
            </Button>
          )}
        </Option>
        <Option>
          <CodeIcon aria-hidden />
          <h3>{t('setup.choose.project')}</h3>
          <StepText>{rich('setup.choose.project.text', {}, code)}</StepText>
          <FactRows
            facts={connectionFields.map((field) => {
              const { source, place } = state.fields[field];
              return {
                label: nameOf(field),
                value:
                  source === 'locked' ? (
                    <StateChip tone="quiet" icon={<LockMark />}>
                      {place ?? 'config/plugins'}
                    </StateChip>
                  ) : (
                    <Code>{variableOf(field)}</Code>
                  ),
              };
            })}
          />
        </Option>
      </Options>
    </OpenCard>
  );
}

const Options = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(280px, 100%), 1fr));
  gap: 16px;
`;
const Option = styled.div`
  display: flex;
  flex-direction: column;
  gap: 8px;
  min-width: 0;
  padding: 16px;
  border: 1px solid ${color('fieldLine')};
  border-radius: 4px;

  > svg {
    width: 16px;
    height: 16px;
  }
  > svg path {
    fill: ${color('primary')};
  }
  h3 {
    color: ${color('text')};
    font-size: 14px;
    font-weight: 600;
    line-height: 20px;
  }
  > button {
    align-self: flex-start;
    margin-block-start: 8px;
  }
`;
