import { Switch } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { BusinessNumber } from '../../../../../../contracts/connection';
import { color } from '../../../../components/inbox-colors';
import { DataTable, RowDetail, TableCard } from '../../../../components/page/DataTable';
import { useAgo } from '../../../../components/page/use-ago';
import { useText } from '../../../../components/use-text';
import { writtenNumber } from '../model/numbers';
import { QualityMark, StatusChip } from './NumberMarks';
import { useLimitText } from './use-limit-text';

interface NumberTableProps {
  readonly numbers: readonly BusinessNumber[];
  /** They can only be seen. */
  readonly isFixed: boolean;
  readonly onDefault: (phoneNumberId: string) => void;
  readonly onEnable: (number: BusinessNumber) => void;
  readonly onDisable: (number: BusinessNumber) => void;
}

export function NumberTable({ numbers, ...actions }: NumberTableProps) {
  const t = useText();
  return (
    <TableCard>
      <Table aria-label={t('setup.tab.numbers')}>
        <thead>
          <tr>
            <th scope="col">{t('setup.numbers.number')}</th>
            <th scope="col">{t('setup.numbers.state')}</th>
            <th scope="col">{t('setup.numbers.quality')}</th>
            <th scope="col">{t('setup.numbers.limit')}</th>
            <th scope="col">{t('setup.numbers.default')}</th>
            <th scope="col">{t('setup.numbers.enabled')}</th>
          </tr>
        </thead>
        <tbody>
          {numbers.map((number) => (
            <Row key={number.phoneNumberId} number={number} {...actions} />
          ))}
        </tbody>
      </Table>
    </TableCard>
  );
}

function Row({ number, isFixed, onDefault, onEnable, onDisable }: Omit<NumberTableProps, 'numbers'> & { number: BusinessNumber }) {
  const t = useText();
  const ago = useAgo();
  const limitText = useLimitText();
  const { phoneNumberId, displayPhoneNumber, verifiedName, quality, status, messagingLimit, isEnabled, isDefault, syncedAt } = number;
  const name = displayPhoneNumber === null ? phoneNumberId : writtenNumber(displayPhoneNumber);
  return (
    <tr data-number={phoneNumberId}>
      <td>
        <Name>{name}</Name>
        <RowDetail>
          {[verifiedName, syncedAt !== null && t('setup.numbers.read-ago', { ago: ago(syncedAt) })].filter(Boolean).join(' · ')}
        </RowDetail>
      </td>
      <td data-label={t('setup.numbers.state')}>
        <StatusChip status={status} />
      </td>
      <td data-label={t('setup.numbers.quality')}>
        <QualityMark quality={quality} isBare />
      </td>
      <td data-label={t('setup.numbers.limit')}>{messagingLimit === null ? '–' : limitText(messagingLimit)}</td>
      <td data-label={t('setup.numbers.default')}>
        <Radio>
          <input
            type="radio"
            name="default-number"
            checked={isDefault}
            disabled={isFixed || !isEnabled}
            aria-label={t('setup.numbers.default.name', { number: name })}
            onChange={() => onDefault(phoneNumberId)}
          />
          {isDefault && <span>{t('setup.numbers.default.yes')}</span>}
        </Radio>
      </td>
      <td data-label={t('setup.numbers.enabled')}>
        <Switch
          checked={isEnabled}
          // The one that sends stays: another one becomes the default first.
          disabled={isFixed || isDefault}
          aria-label={t('setup.numbers.enabled.name', { number: name })}
          onLabel={t('setup.numbers.on')}
          offLabel={t('setup.numbers.off')}
          visibleLabels
          onCheckedChange={(isOn) => (isOn ? onEnable(number) : onDisable(number))}
        />
      </td>
    </tr>
  );
}

const Name = styled.strong`
  color: ${color('text')};
  font-size: 14px;
  font-weight: 600;
  white-space: nowrap;
`;
const Radio = styled.label`
  display: inline-flex;
  align-items: center;
  gap: 8px;
  min-height: 24px;

  input {
    width: 16px;
    height: 16px;
    margin: 0;
    accent-color: ${color('primary')};
  }
`;
/** On a phone each number is a block, and each fact has its name. */
const Table = styled(DataTable)`
  @media (max-width: 767px) {
    tr,
    td {
      display: block;
    }
    tr {
      padding: 12px 16px;
    }
    td,
    td:first-child,
    td:last-child {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: 16px;
      width: auto;
      height: auto;
      min-height: 36px;
      padding: 4px 0;
    }
    td:first-child {
      display: block;
    }
    td[data-label]::before {
      content: attr(data-label);
      color: ${color('muted')};
      font-size: 12px;
    }
  }
`;
