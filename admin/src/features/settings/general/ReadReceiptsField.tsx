import { useId } from 'react';

import { styled } from 'styled-components';

import type { GeneralSettings } from '../../../../../contracts/general-settings';
import { color } from '../../../components/inbox-colors';
import { FormSection } from '../../../components/page/FormSection';
import { useText } from '../../../components/use-text';
import type { GeneralEditing } from './use-general-form';

const choices: readonly GeneralSettings['readReceipts'][] = ['on-open', 'on-reply', 'never'];

/** Three choices, each with what the customer sees. */
export function ReadReceiptsField({ form: { settings, setReadReceipts, isFixed } }: { form: GeneralEditing }) {
  const t = useText();
  const name = useId();
  return (
    <FormSection title={t('general.receipts')} hint={t('general.receipts.hint')}>
      <Choices role="radiogroup" aria-label={t('general.receipts')}>
        {choices.map((choice) => (
          <label key={choice} data-chosen={settings.readReceipts === choice}>
            <input
              type="radio"
              name={name}
              value={choice}
              checked={settings.readReceipts === choice}
              disabled={isFixed}
              onChange={() => setReadReceipts(choice)}
            />
            <span>
              <strong>{t(`general.receipts.${choice}`)}</strong>
              <small>{t(`general.receipts.${choice}.text`)}</small>
            </span>
          </label>
        ))}
      </Choices>
    </FormSection>
  );
}

const Choices = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(240px, 100%), 1fr));
  gap: 12px;

  label {
    display: flex;
    gap: 12px;
    padding: 12px 16px;
    border: 1px solid ${color('fieldLine')};
    border-radius: 4px;
    color: ${color('text')};
    cursor: pointer;
  }
  label[data-chosen='true'] {
    border-color: ${color('primary')};
    background: ${color('selected')};
  }
  label:has(:disabled) {
    cursor: not-allowed;
  }
  label:has(:focus-visible) {
    outline: 2px solid ${color('primary')};
    outline-offset: 1px;
  }
  /* Drawn here: the browser's own is white on the dark theme. */
  input {
    appearance: none;
    flex: none;
    box-sizing: border-box;
    width: 16px;
    height: 16px;
    margin: 2px 0 0;
    border: 1px solid ${color('muted')};
    border-radius: 50%;
    outline: 0;
    cursor: inherit;
  }
  input:checked {
    border: 5px solid ${color('primary')};
  }
  input:disabled {
    opacity: 0.6;
  }
  strong,
  small {
    display: block;
  }
  strong {
    font-size: 14px;
    font-weight: 600;
    line-height: 20px;
  }
  small {
    color: ${color('muted')};
    font-size: 12px;
    line-height: 18px;
  }
`;
