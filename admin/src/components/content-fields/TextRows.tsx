import { TextButton } from '@strapi/design-system';
import { Plus, Trash } from '@strapi/icons';
import { styled } from 'styled-components';

import { GhostButton } from '../GhostButton';
import { useText } from '../use-text';
import { CountedField } from './CountedField';
import type { ContentErrors } from './problem';

interface TextRowsProps {
  readonly name: string;
  readonly label: string;
  readonly addLabel: string;
  readonly values: readonly string[];
  readonly inputMode: 'tel' | 'email';
  readonly errors: ContentErrors;
  readonly onChange: (values: readonly string[]) => void;
}

const MAX_ROWS = 10;

/** Several of one kind, such as phone numbers. */
export function TextRows({ name, label, addLabel, values, inputMode, errors, onChange }: TextRowsProps) {
  const t = useText();
  return (
    <Rows>
      {values.map((value, index) => (
        <Row key={index}>
          <CountedField
            name={`${name}.${index}`}
            label={values.length > 1 ? t('fields.numbered', { label, number: index + 1 }) : label}
            value={value}
            problem={errors[`${name}.${index}`]}
            inputMode={inputMode}
            onChange={(next) => onChange(values.map((other, place) => (place === index ? next : other)))}
          />
          <GhostButton
            label={t('fields.remove', { name: value || label })}
            onClick={() => onChange(values.filter((_, place) => place !== index))}
          >
            <Trash />
          </GhostButton>
        </Row>
      ))}
      {values.length < MAX_ROWS && (
        <TextButton type="button" startIcon={<Plus />} onClick={() => onChange([...values, ''])}>
          {addLabel}
        </TextButton>
      )}
    </Rows>
  );
}

const Rows = styled.div`
  display: flex;
  flex-direction: column;
  align-items: flex-start;
  gap: 8px;
`;
const Row = styled.div`
  display: flex;
  align-items: flex-end;
  gap: 8px;
  width: 100%;

  > :first-child {
    flex: 1;
  }
  > button {
    margin-block-end: 4px;
  }
`;
