import { useId } from 'react';

import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import { troubleWords } from '../../../../../../domain/health/words';
import { color } from '../../../../components/inbox-colors';
import { FieldProblem } from '../../../../components/page/FieldProblem';
import { useText } from '../../../../components/use-text';
import { TroubleFix } from '../guide/TroubleFix';
import type { ChoosableAccount, Chosen } from '../model/choices';
import { writtenNumber } from '../model/numbers';
import { QualityMark, StatusChip } from '../numbers/NumberMarks';
import { useLimitText } from '../numbers/use-limit-text';

interface AccountNumbersProps {
  readonly account: ChoosableAccount;
  readonly chosen: Chosen | null;
  readonly onChoose: (chosen: Chosen) => void;
}

/** The numbers of one account, with all that decides which is the right one. */
export function AccountNumbers({ account: { wabaId, name, business, numbers, troubles }, chosen, onChoose }: AccountNumbersProps) {
  const t = useText();
  const { locale } = useIntl();
  const limitText = useLimitText();
  const group = useId();
  return (
    <Group>
      <legend>
        <strong>{name ?? wabaId}</strong>
        <small>{[business, t('setup.number.account-id', { id: wabaId })].filter(Boolean).join(' · ')}</small>
      </legend>
      <TroubleFix troubles={troubles} />
      {numbers.length === 0 && <p>{t('setup.number.none')}</p>}
      {numbers.map((number) => {
        const { phoneNumberId, displayPhoneNumber, verifiedName, quality, status, messagingLimit } = number;
        const isChosen = chosen?.phoneNumberId === phoneNumberId;
        return (
          <label key={phoneNumberId} data-chosen={isChosen}>
            <input type="radio" name={group} checked={isChosen} onChange={() => onChoose({ wabaId, phoneNumberId })} />
            <span>
              <strong>{verifiedName ?? t('setup.number.unnamed')}</strong>
              <Details>
                <span>{displayPhoneNumber === null ? phoneNumberId : writtenNumber(displayPhoneNumber)}</span>
                <QualityMark quality={quality} />
                {messagingLimit !== null && <span>{limitText(messagingLimit)}</span>}
              </Details>
              {number.troubles.map((trouble, index) => (
                <FieldProblem key={`${trouble.code}-${index}`} text={troubleWords(trouble, locale).title} />
              ))}
            </span>
            <StatusChip status={status} />
          </label>
        );
      })}
    </Group>
  );
}

const Group = styled.fieldset`
  display: flex;
  flex-direction: column;
  gap: 8px;
  min-width: 0;
  margin: 0;
  padding: 0;
  border: 0;

  legend {
    display: flex;
    flex-direction: column;
    padding: 0 0 8px;
  }
  legend strong {
    color: ${color('text')};
    font-size: 13px;
    font-weight: 600;
    line-height: 20px;
  }
  small,
  > p {
    color: ${color('muted')};
    font-size: 12px;
    line-height: 16px;
  }
  label {
    display: flex;
    align-items: center;
    flex-wrap: wrap;
    gap: 8px 12px;
    padding: 10px 12px;
    border: 1px solid ${color('fieldLine')};
    border-radius: 4px;
    cursor: pointer;
  }
  label > span:nth-child(2) {
    display: flex;
    flex: 1 1 200px;
    flex-direction: column;
    gap: 2px;
    min-width: 0;
  }
  label strong {
    color: ${color('text')};
    font-size: 14px;
    font-weight: 600;
    line-height: 20px;
    overflow-wrap: anywhere;
  }
  label[data-chosen='true'] {
    border-color: ${color('primary')};
    background: ${color('selected')};
  }
  label:has(:focus-visible) {
    outline: 2px solid ${color('primary')};
    outline-offset: 1px;
  }
  input {
    flex: none;
    width: 16px;
    height: 16px;
    margin: 0;
    accent-color: ${color('primary')};
  }
`;
const Details = styled.span`
  display: flex;
  align-items: center;
  flex-wrap: wrap;
  gap: 2px 16px;
  color: ${color('muted')};
  font-size: 12px;
  line-height: 18px;
  font-variant-numeric: tabular-nums;
`;
