import type { ReactNode } from 'react';

import { Field, TextInput } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { styled } from 'styled-components';

import { TextAction } from '../../../components/TextAction';
import { useText } from '../../../components/use-text';
import { useTemplateForm } from './form-context';

interface HeaderTextProps {
  readonly value: string;
  readonly placeholder: string;
  readonly counter: ReactNode;
  /** Meta takes one. */
  readonly canAddVariable: boolean;
  readonly onAddVariable: () => void;
  readonly onChange: (text: string) => void;
}

export function HeaderText({ value, placeholder, counter, canAddVariable, onAddVariable, onChange }: HeaderTextProps) {
  const t = useText();
  const { problemAt } = useTemplateForm();
  return (
    <Field.Root name="header.text" error={problemAt('header.text') ?? false}>
      <Head>
        <Field.Label>{t('templates.header.text')}</Field.Label>
        <span>
          {canAddVariable && (
            <TextAction type="button" $isFirst onClick={onAddVariable}>
              <Plus aria-hidden />
              {t('templates.variable.add')}
            </TextAction>
          )}
          {counter}
        </span>
      </Head>
      <TextInput value={value} placeholder={placeholder} autoComplete="off" onChange={(event) => onChange(event.target.value)} />
      <Field.Error />
    </Field.Root>
  );
}

const Head = styled.div`
  display: flex;
  align-items: center;
  justify-content: space-between;
  gap: 12px;

  > span {
    display: inline-flex;
    align-items: center;
    gap: 12px;
  }
`;
