import { VisuallyHidden } from '@strapi/design-system';
import { Pencil } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import type { Agent } from '../../../../../contracts/automation-settings';
import { Avatar } from '../../../components/Avatar';
import { formatPhone } from '../../../components/format/format-phone';
import { GhostButton } from '../../../components/GhostButton';
import { color } from '../../../components/inbox-colors';
import { CodeChips, DataTable, NarrowFacts, RowDetail, TableCard } from '../../../components/page/DataTable';
import { languageNameFor } from '../../../components/page/language-name';
import { useText } from '../../../components/use-text';

interface AgentTableProps {
  readonly agents: readonly Agent[];
  /** Null for those who may only look. */
  readonly onEdit: ((agent: Agent) => void) | null;
}

export function AgentTable({ agents, onEdit }: AgentTableProps) {
  const t = useText();
  return (
    <TableCard>
      <DataTable aria-label={t('settings.team')}>
        <thead>
          <tr>
            <th scope="col">{t('settings.team.name')}</th>
            <th scope="col">{t('settings.team.roles')}</th>
            <th scope="col">{t('settings.team.phone')}</th>
            <th scope="col">{t('settings.team.language')}</th>
            <th scope="col">
              <VisuallyHidden>{t('page.actions')}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {agents.map((agent) => (
            <Row key={agent.id} agent={agent} onEdit={onEdit} />
          ))}
        </tbody>
      </DataTable>
    </TableCard>
  );
}

function Row({ agent, onEdit }: { agent: Agent; onEdit: AgentTableProps['onEdit'] }) {
  const t = useText();
  const { locale } = useIntl();
  const { id, name, email, isActive, roles, phone, language } = agent;
  const number = phone === null ? '–' : formatPhone(phone);
  const words = language === null ? t('settings.team.language.own') : languageNameFor(locale, language);
  return (
    <tr data-agent={name}>
      <td>
        <Named>
          <Avatar name={name} id={String(id)} size={36} />
          <span>
            <strong>{name}</strong>
            {!isActive && <small>{t('settings.team.inactive')}</small>}
            <RowDetail>{email}</RowDetail>
          </span>
        </Named>
        <NarrowFacts>
          {phone !== null && <span>{number}</span>}
          <span>{words}</span>
        </NarrowFacts>
      </td>
      <td data-wide>
        <CodeChips>
          {roles.map((role) => (
            <span key={role.id}>{role.name}</span>
          ))}
        </CodeChips>
      </td>
      <td data-wide>{number}</td>
      <td data-wide>{words}</td>
      <td data-figure>
        {onEdit && (
          <GhostButton label={t('settings.team.edit', { name })} onClick={() => onEdit(agent)}>
            <Pencil />
          </GhostButton>
        )}
      </td>
    </tr>
  );
}

const Named = styled.span`
  display: flex;
  align-items: center;
  gap: 12px;
  min-width: 0;

  > span:last-child {
    min-width: 0;
  }
  strong {
    color: ${color('text')};
    font-size: 14px;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  small {
    margin-inline-start: 8px;
    color: ${color('muted')};
    font-size: 12px;
  }
`;
