import { useId } from 'react';

import { SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { ContentSource, ReadableType } from '../../../../../contracts/content-source';
import { color } from '../../../components/inbox-colors';
import { FormSection } from '../../../components/page/FormSection';
import { useText } from '../../../components/use-text';
import { useAssistantForm } from '../editor/form-context';
import { bindingChoices, type BindingChoice } from './model/source';

interface ScopeChoiceProps {
  readonly source: ContentSource;
  readonly type: ReadableType;
  readonly onChange: (source: ContentSource) => void;
}

/** Two large choices with their consequence. The binding is a sentence with one gap, so that nobody writes a filter. */
export function ScopeChoice({ source, type, onChange }: ScopeChoiceProps) {
  const t = useText();
  const { isReadOnly } = useAssistantForm();
  const group = useId();
  const { scope } = source;
  const choices = bindingChoices(type);
  const bind = (choice: BindingChoice | undefined) => {
    if (choice) onChange({ ...source, scope: { kind: 'contact-bound', path: choice.path, by: choice.by } });
  };
  const isOwn = scope.kind === 'contact-bound';
  return (
    <FormSection title={t('assistants.scope')}>
      <Option data-chosen={!isOwn || undefined}>
        <label>
          <input
            type="radio"
            name={group}
            checked={!isOwn}
            disabled={isReadOnly}
            onChange={() => onChange({ ...source, scope: { kind: 'public' } })}
          />
          <span>
            <strong>{t('assistants.scope.public')}</strong>
            <small>{t('assistants.scope.public.hint')}</small>
          </span>
        </label>
      </Option>
      <Option data-chosen={isOwn || undefined}>
        <label>
          <input
            type="radio"
            name={group}
            checked={isOwn}
            disabled={isReadOnly || choices.length === 0}
            onChange={() => bind(choices[0])}
          />
          <span>
            <strong>{t('assistants.scope.own')}</strong>
            <small>{t(choices.length === 0 ? 'assistants.scope.own.impossible' : 'assistants.scope.own.hint')}</small>
          </span>
        </label>
        {isOwn && (
          <Sentence>
            <span>{t('assistants.scope.where')}</span>
            <SingleSelect
              size="S"
              aria-label={t('assistants.scope.field')}
              value={`${scope.path}|${scope.by}`}
              disabled={isReadOnly}
              onChange={(value) => bind(choices.find((choice) => choice.value === value))}
            >
              {choices.map(({ value, path }) => (
                <SingleSelectOption key={value} value={value}>
                  {path}
                </SingleSelectOption>
              ))}
            </SingleSelect>
            <span>{t(`assistants.scope.by.${scope.by}`)}</span>
          </Sentence>
        )}
      </Option>
    </FormSection>
  );
}

const Option = styled.div`
  padding: 12px;
  border: 1px solid ${color('fieldLine')};
  border-radius: 4px;

  &[data-chosen] {
    border-color: ${color('primary')};
    background: ${color('outbound')};
  }
  label {
    display: flex;
    gap: 12px;
    cursor: pointer;
  }
  input {
    flex: none;
    box-sizing: border-box;
    width: 18px;
    height: 18px;
    margin: 1px 0 0;
    border: 1px solid ${color('muted')};
    border-radius: 50%;
    background: ${color('pane')};
    appearance: none;
    cursor: inherit;
  }
  input:checked {
    border: 5px solid ${color('primary')};
  }
  input:focus-visible {
    outline: none;
  }
  label:has(input:disabled) {
    cursor: not-allowed;
    opacity: 0.7;
  }
  &:has(input:focus-visible) {
    outline: 2px solid ${color('primary')};
    outline-offset: 1px;
  }
  strong,
  small {
    display: block;
    color: ${color('text')};
    font-size: 13px;
    font-weight: 600;
    line-height: 20px;
  }
  small {
    color: ${color('quoteText')};
    font-size: 12px;
    font-weight: 400;
    line-height: 18px;
  }
`;
const Sentence = styled.div`
  display: flex;
  align-items: center;
  flex-wrap: wrap;
  gap: 8px;
  padding: 8px 0 0 28px;
  color: ${color('text')};
  font-size: 13px;
  line-height: 20px;
`;
