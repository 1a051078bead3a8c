import { Checkbox } from '@strapi/design-system';
import { Lock, WarningCircle } from '@strapi/icons';
import { styled } from 'styled-components';

import type { ContentSource, ReadableType } from '../../../../../contracts/content-source';
import { color } from '../../../components/inbox-colors';
import { FieldProblem } from '../../../components/page/FieldProblem';
import { FormSection } from '../../../components/page/FormSection';
import { useOptionalText, useText } from '../../../components/use-text';
import { useAssistantForm } from '../editor/form-context';
import { withField } from './model/source';

interface FieldTableProps {
  readonly name: string;
  readonly source: ContentSource;
  readonly type: ReadableType;
  readonly problem: string | undefined;
  readonly onChange: (source: ContentSource) => void;
}

/** All fields of the type, off by default. What is never readable cannot be ticked, and says why. */
export function FieldTable({ name, source, type, problem, onChange }: FieldTableProps) {
  const t = useText();
  const optional = useOptionalText();
  const { isReadOnly } = useAssistantForm();
  const lost = source.fields.filter((field) => !type.fields.some((known) => known.name === field));
  const toggle = (field: string, isOn: boolean) => onChange(withField(source, type, { name: field, isOn }));
  return (
    <FormSection
      title={t('assistants.fields')}
      end={<Count>{t('assistants.fields.count', { count: source.fields.length, all: type.fields.length })}</Count>}
    >
      <FieldProblem text={problem} />
      {/* Where a problem of the whole leads to. */}
      <Fieldset name={name} tabIndex={-1} aria-label={t('assistants.fields')}>
        {type.fields.map((field) => (
          <div key={field.name} data-unreadable={!field.isReadable || undefined}>
            <Checkbox
              checked={source.fields.includes(field.name)}
              disabled={isReadOnly || (!field.isReadable && !source.fields.includes(field.name))}
              onCheckedChange={(isOn) => toggle(field.name, isOn === true)}
            >
              <code>{field.name}</code>
            </Checkbox>
            <Marks>
              {field.isReadable && field.looksPersonal && (
                <Personal>
                  <WarningCircle aria-hidden />
                  {t('assistants.field.personal')}
                </Personal>
              )}
              {!field.isReadable && (
                <span>
                  <Lock aria-hidden />
                  {t('assistants.field.never')}
                </span>
              )}
              <Type>{(field.reason !== null && optional(`assistants.field.reason.${field.reason}`)) || field.type}</Type>
            </Marks>
          </div>
        ))}
        {lost.map((field) => (
          <div key={field}>
            <Checkbox checked disabled={isReadOnly} onCheckedChange={() => toggle(field, false)}>
              <code>{field}</code>
            </Checkbox>
            <Personal>
              <WarningCircle aria-hidden />
              {t('assistants.field.lost')}
            </Personal>
          </div>
        ))}
      </Fieldset>
    </FormSection>
  );
}

const Count = styled.span`
  color: ${color('muted')};
  font-size: 12px;
  line-height: 16px;
  font-variant-numeric: tabular-nums;
`;
const Fieldset = styled.fieldset`
  min-width: 0;
  margin: 0;
  padding: 0;
  border: 0;

  &:focus-visible {
    outline: 2px solid ${color('primary')};
    outline-offset: 4px;
  }
  > div {
    display: flex;
    align-items: center;
    justify-content: space-between;
    flex-wrap: wrap;
    gap: 2px 16px;
    min-height: 34px;
    border-block-end: 1px solid ${color('line')};
  }
  code {
    color: ${color('text')};
    font-family: ui-monospace, SFMono-Regular, Menlo, monospace;
    font-size: 12px;
    overflow-wrap: anywhere;
  }
  [data-unreadable] code {
    color: ${color('muted')};
  }
`;
const Marks = styled.span`
  display: inline-flex;
  align-items: center;
  gap: 16px;
  color: ${color('muted')};
  font-size: 12px;
  line-height: 16px;

  > span {
    display: inline-flex;
    align-items: center;
    gap: 4px;
  }
  svg {
    width: 10px;
    height: 10px;
  }
  svg path {
    fill: ${color('muted')};
  }
`;
const Personal = styled.span`
  display: inline-flex;
  align-items: center;
  gap: 4px;
  color: ${color('dangerText')};
  font-size: 12px;
  line-height: 16px;

  svg {
    width: 10px;
    height: 10px;
  }
  && svg path {
    fill: ${color('dangerIcon')};
  }
`;
const Type = styled.span`
  min-width: 56px;
  justify-content: flex-end;
`;
