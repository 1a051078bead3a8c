import { useState } from 'react';

import { Field, TextInput } from '@strapi/design-system';
import { Eye, EyeStriked } from '@strapi/icons';
import { styled } from 'styled-components';

import { TextAction } from '../../../../components/TextAction';
import { useText } from '../../../../components/use-text';

interface TypedFieldProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string | undefined;
  readonly problem?: string | undefined;
  readonly isSecret?: boolean;
  readonly isDisabled?: boolean;
  /** There is a value already: the typing can be given up. */
  readonly isReplacing?: boolean;
  readonly isRequired?: boolean;
  readonly inputMode?: 'numeric' | 'tel';
  readonly placeholder?: string;
  /** Null gives it up. */
  readonly onChange: (text: string | null) => void;
}

/** A value to type or to paste. Browsers are told not to keep it. */
export function TypedField(props: TypedFieldProps) {
  const {
    name,
    label,
    value,
    hint,
    problem,
    isSecret = false,
    isDisabled = false,
    isReplacing = false,
    isRequired = true,
    onChange,
  } = props;
  const t = useText();
  const [isShown, setIsShown] = useState(false);
  return (
    <Field.Root name={name} required={isRequired} error={problem ?? false} hint={hint}>
      <Head>
        <Field.Label>{label}</Field.Label>
        {isReplacing && (
          <TextAction type="button" onClick={() => onChange(null)}>
            {t('setup.replace.cancel')}
          </TextAction>
        )}
      </Head>
      <TextInput
        type={isSecret && !isShown ? 'password' : 'text'}
        value={value}
        inputMode={props.inputMode ?? (isSecret ? undefined : 'numeric')}
        placeholder={props.placeholder}
        disabled={isDisabled}
        autoFocus={isReplacing}
        autoComplete={isSecret ? 'new-password' : 'off'}
        spellCheck={false}
        data-1p-ignore
        data-lpignore="true"
        onChange={(event) => onChange(event.target.value)}
        endAction={
          isSecret && (
            <Field.Action label={t(isShown ? 'setup.secret.hide' : 'setup.secret.show')} onClick={() => setIsShown(!isShown)}>
              {isShown ? <Eye fill="neutral600" /> : <EyeStriked fill="neutral600" />}
            </Field.Action>
          )
        }
      />
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );
}

const Head = styled.div`
  display: flex;
  align-items: center;
  justify-content: space-between;
  gap: 12px;

  button {
    min-height: 16px;
  }
`;
