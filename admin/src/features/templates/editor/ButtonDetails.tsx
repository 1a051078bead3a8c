import type { ReactNode } from 'react';

import { Field, TextInput } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { TemplateButton } from '../../../../../contracts/template';
import { TextAction } from '../../../components/TextAction';
import { useText } from '../../../components/use-text';
import { buttonSample, hasUrlVariable, kindOfButton, withButtonSample, withUrl } from '../model/buttons';
import { useTemplateForm } from './form-context';

interface ButtonDetailsProps {
  readonly field: string;
  readonly number: number;
  readonly button: TemplateButton;
  readonly onChange: (button: TemplateButton) => void;
}

/** Where a button leads: an address, a number, a code. */
export function ButtonDetails({ field, number, button, onChange }: ButtonDetailsProps) {
  const t = useText();
  switch (kindOfButton(button)) {
    case 'URL':
      return (
        <>
          <Detail
            name={`${field}.url`}
            label={t('templates.button.url', { number })}
            value={button.url ?? ''}
            placeholder={t('templates.button.url-hint')}
            inputMode="url"
            onChange={(url) => onChange(withUrl(button, url))}
            action={
              !hasUrlVariable(button) &&
              (button.url ?? '') !== '' && (
                <TextAction
                  type="button"
                  $isFirst
                  aria-label={t('templates.button.add-ending', { number })}
                  onClick={() => onChange(withUrl(button, `${button.url ?? ''}{{1}}`))}
                >
                  {'+ {{1}}'}
                </TextAction>
              )
            }
          />
          {hasUrlVariable(button) && (
            <Detail
              name={`${field}.example`}
              label={t('templates.button.url-sample', { number })}
              value={buttonSample(button)}
              placeholder={t('templates.button.url-sample-hint')}
              inputMode="url"
              onChange={(sample) => onChange(withButtonSample(button, sample))}
            />
          )}
        </>
      );
    case 'PHONE_NUMBER':
      return (
        <Detail
          name={`${field}.phone_number`}
          label={t('templates.button.phone', { number })}
          value={button.phone_number ?? ''}
          placeholder={t('templates.button.phone-hint')}
          inputMode="tel"
          onChange={(phone) => onChange({ ...button, phone_number: phone })}
        />
      );
    case 'COPY_CODE':
      return (
        <Detail
          name={`${field}.example`}
          label={t('templates.button.code-sample', { number })}
          value={buttonSample(button)}
          placeholder={t('templates.button.code-sample-hint')}
          onChange={(sample) => onChange(withButtonSample(button, sample))}
        />
      );
    case 'QUICK_REPLY':
      return <Spacer />;
    case null:
      return null;
  }
}

interface DetailProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly placeholder: string;
  readonly inputMode?: 'url' | 'tel';
  readonly onChange: (value: string) => void;
  readonly action?: ReactNode;
}

function Detail({ name, label, value, placeholder, inputMode, onChange, action }: DetailProps) {
  const { problemAt } = useTemplateForm();
  return (
    <Cell>
      <Field.Root name={name} error={problemAt(name) ?? false}>
        <TextInput
          aria-label={label}
          data-part={name}
          value={value}
          placeholder={placeholder}
          inputMode={inputMode}
          autoComplete="off"
          endAction={action}
          onChange={(event) => onChange(event.target.value)}
        />
        <Field.Error />
      </Field.Root>
    </Cell>
  );
}

/** Words stand below words. */
const Spacer = styled.span`
  flex: 2 1 220px;

  @media (max-width: 1079px) {
    display: none;
  }
`;
const Cell = styled.div`
  flex: 2 1 220px;
  min-width: 0;
`;
