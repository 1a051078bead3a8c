import { styled } from 'styled-components';

import type { TemplateComponent } from '../../../../../contracts/template';
import { color } from '../../../components/inbox-colors';
import { TextAction } from '../../../components/TextAction';
import { useText } from '../../../components/use-text';
import { samplesIn, withSample } from '../model/samples';
import { renumbered } from '../model/variables';
import { useTemplateForm } from './form-context';
import { FieldProblem } from '../../../components/page/FieldProblem';

interface SampleFieldsProps {
  /** `header`, `body`, `cards.0.body`. */
  readonly part: string;
  readonly component: TemplateComponent;
  readonly onChange: (component: TemplateComponent) => void;
}

/** Meta wants to see each variable filled in; the preview uses the same words. */
export function SampleFields({ part, component, onChange }: SampleFieldsProps) {
  const t = useText();
  const { draft, problemAt } = useTemplateForm();
  const samples = samplesIn(component, draft.parameterFormat);
  if (samples.length === 0) return null;
  const problem = problemAt(`${part}.example`);
  const hasGap = samples.some(({ name }, index) => name !== String(index + 1));
  return (
    <div>
      <Line>
        <Caption>{t('templates.samples')}</Caption>
        {samples.map(({ name, value }, index) => (
          <Sample key={name} $isWrong={problem !== undefined && value.trim() === ''}>
            <code>{name}</code>
            <input
              name={index === 0 ? `${part}.example` : `${part}.example.${index}`}
              value={value}
              size={Math.max(6, Math.min(32, value.length + 1))}
              autoComplete="off"
              aria-label={t('templates.sample-of', { name })}
              aria-invalid={problem !== undefined && value.trim() === ''}
              onChange={(event) => onChange(withSample(component, draft.parameterFormat, { name, value: event.target.value }))}
            />
          </Sample>
        ))}
        {draft.parameterFormat === 'POSITIONAL' && hasGap && (
          <TextAction type="button" $isFirst onClick={() => onChange(renumbered(component))}>
            {t('templates.renumber')}
          </TextAction>
        )}
      </Line>
      <FieldProblem text={problem} />
    </div>
  );
}

const Line = styled.div`
  display: flex;
  align-items: center;
  flex-wrap: wrap;
  gap: 8px;
`;
const Caption = styled.span`
  color: ${color('muted')};
  font-size: 12px;
  line-height: 16px;
`;
const Sample = styled.label<{ $isWrong: boolean }>`
  display: inline-flex;
  align-items: center;
  gap: 6px;
  max-width: 100%;
  padding: 2px 8px 2px 3px;
  border: 1px solid ${({ $isWrong }) => color($isWrong ? 'dangerIcon' : 'fieldLine')};
  border-radius: 4px;
  background: ${color('pane')};

  code {
    padding: 1px 6px;
    border: 1px solid ${color('outboundLine')};
    border-radius: 3px;
    background: ${color('outbound')};
    color: ${color('link')};
    font-family: ui-monospace, SFMono-Regular, Menlo, monospace;
    font-size: 12px;
    line-height: 18px;
  }
  input {
    min-width: 0;
    max-width: 100%;
    height: 26px;
    padding: 0;
    border: 0;
    outline: 0;
    background: transparent;
    color: ${color('text')};
    font: inherit;
    font-size: 13px;
  }
  &:focus-within {
    border-color: ${color('primary')};
    box-shadow: 0 0 0 2px ${color('primaryRing')};
  }
  @media (pointer: coarse) {
    min-height: 44px;
  }
  @media (max-width: 767px) {
    input {
      font-size: 16px;
    }
  }
`;
