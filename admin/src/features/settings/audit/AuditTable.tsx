import { Cog } from '@strapi/icons';
import { FormattedDate } from 'react-intl';
import { styled } from 'styled-components';

import type { AuditEntry } from '../../../../../contracts/audit';
import { Avatar } from '../../../components/Avatar';
import { clockTime } from '../../../components/clock-time';
import { color } from '../../../components/inbox-colors';
import { DataTable, TableCard } from '../../../components/page/DataTable';
import { pluginRoot } from '../../../components/page/page-links';
import { TextLink } from '../../../components/page/TextLink';
import { useText } from '../../../components/use-text';
import { useAuditWords } from './use-audit-words';

export function AuditTable({ entries }: { entries: readonly AuditEntry[] }) {
  const t = useText();
  return (
    <TableCard>
      <Table aria-label={t('audit.title')}>
        <thead>
          <tr>
            <th scope="col">{t('audit.when')}</th>
            <th scope="col">{t('audit.who')}</th>
            <th scope="col">{t('audit.what')}</th>
            <th scope="col">{t('audit.where')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <Row key={entry.documentId} entry={entry} />
          ))}
        </tbody>
      </Table>
    </TableCard>
  );
}

function Row({ entry }: { entry: AuditEntry }) {
  const t = useText();
  const words = useAuditWords();
  const { documentId, at, action, user, conversation } = entry;
  const details = words.details(entry);
  return (
    <tr data-entry={documentId} data-action={action}>
      <td>
        <time dateTime={at}>
          <FormattedDate value={at} day="numeric" month="short" year="numeric" {...clockTime} second="2-digit" />
        </time>
      </td>
      <td>
        <Who>
          {user === null ? <Cog width={20} height={20} aria-hidden /> : <Avatar name={user.name} id={String(user.id)} size={24} />}
          {user === null ? t('audit.by-itself') : user.name}
        </Who>
      </td>
      <td>
        <strong>{words.sentence(entry)}</strong>
        {details !== '' && <small>{details}</small>}
      </td>
      <td>{conversation !== null && <TextLink to={`${pluginRoot}/c/${conversation}`}>{t('audit.open')}</TextLink>}</td>
    </tr>
  );
}

const Table = styled(DataTable)`
  td {
    height: 52px;
  }
  td:first-child,
  td:last-child {
    white-space: nowrap;
  }
  strong {
    font-weight: 500;
  }
  small {
    display: block;
    color: ${color('muted')};
    font-size: 12px;
    line-height: 18px;
    overflow-wrap: anywhere;
  }
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
      width: auto;
      height: auto;
      padding: 2px 0;
    }
    td:first-child {
      color: ${color('muted')};
      font-size: 12px;
    }
    td:empty {
      display: none;
    }
  }
`;
const Who = styled.span`
  display: inline-flex;
  align-items: center;
  gap: 8px;

  > svg {
    padding: 2px;
  }
  > svg path {
    fill: ${color('muted')};
  }
`;
