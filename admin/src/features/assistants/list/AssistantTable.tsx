import { IconButton, Menu, VisuallyHidden } from '@strapi/design-system';
import { More } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { Link, useNavigate } from 'react-router-dom';
import { styled } from 'styled-components';

import type { AiProvider } from '../../../../../contracts/ai-provider';
import type { Assistant } from '../../../../../contracts/assistant';
import { AboveRow, CodeChips, DataTable, NarrowFacts, RowDetail, RowName, TableCard } from '../../../components/page/DataTable';
import { useText } from '../../../components/use-text';
import { assistantAddress, playgroundAddress, runsAddress } from '../addresses';
import { AssistantMark } from '../AssistantMark';
import { EnableSwitch } from '../enable/EnableSwitch';
import { handoffShare } from '../model/figures';
import { useCostText } from '../use-cost-text';
import { useFirstFor } from '../use-first-for';

interface AssistantTableProps {
  readonly assistants: readonly Assistant[];
  /** As far as this person may know them. */
  readonly providers: readonly AiProvider[];
  readonly canManage: boolean;
  readonly onEnable: (assistant: Assistant, isEnabled: boolean) => void;
  readonly onDelete: (assistant: Assistant) => void;
}

export function AssistantTable({ assistants, ...row }: AssistantTableProps) {
  const t = useText();
  return (
    <TableCard>
      <DataTable aria-label={t('page.assistants')}>
        <thead>
          <tr>
            <th scope="col">{t('assistants.column.name')}</th>
            <th scope="col">{t('assistants.enabled')}</th>
            <th scope="col" data-roomy>
              {t('assistants.column.default-for')}
            </th>
            <th scope="col" data-figure>
              {t('assistants.column.conversations')}
            </th>
            <th scope="col" data-figure>
              {t('assistants.column.handoffs')}
            </th>
            <th scope="col" data-figure>
              {t('assistants.column.failures')}
            </th>
            <th scope="col" data-figure>
              {t('assistants.column.cost')}
            </th>
            <th scope="col">
              <VisuallyHidden>{t('page.actions')}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {assistants.map((assistant) => (
            <Row key={assistant.documentId} assistant={assistant} {...row} />
          ))}
        </tbody>
      </DataTable>
    </TableCard>
  );
}

type RowProps = Omit<AssistantTableProps, 'assistants'> & { readonly assistant: Assistant };

function Row({ assistant, providers, canManage, onEnable, onDelete }: RowProps) {
  const t = useText();
  const { formatNumber } = useIntl();
  const costText = useCostText();
  const firstFor = useFirstFor()(assistant);
  const { documentId, draft, figures } = assistant;
  const provider = providers.find((each) => each.documentId === draft.provider);
  const model = [assistant.providerName, draft.model].filter(Boolean).join(' · ');
  const share = handoffShare(figures);
  const handoffs = share === null ? '–' : formatNumber(share, { style: 'percent', maximumFractionDigits: 0 });
  const cost = figures.cost === null ? '–' : costText({ amount: figures.cost, currency: provider?.pricePerMillion.currency ?? '' });
  return (
    <tr data-assistant={draft.name}>
      <td>
        <Named>
          <AssistantMark />
          <span>
            <RowName>
              <Link to={assistantAddress(documentId)}>{draft.name}</Link>
            </RowName>
            <RowDetail>{model || t('assistants.no-model')}</RowDetail>
          </span>
        </Named>
        <NarrowFacts>
          <EnabledSwitch assistant={assistant} canManage={canManage} onEnable={onEnable} />
          <span>{t('assistants.conversations', { count: figures.conversations })}</span>
        </NarrowFacts>
      </td>
      <td data-wide>
        <EnabledSwitch assistant={assistant} canManage={canManage} onEnable={onEnable} />
      </td>
      <td data-roomy>
        {firstFor.length === 0 ? (
          '–'
        ) : (
          <CodeChips>
            {firstFor.map((whose) => (
              <span key={whose}>{whose}</span>
            ))}
          </CodeChips>
        )}
      </td>
      <td data-wide data-figure>
        {formatNumber(figures.conversations)}
      </td>
      <td data-wide data-figure>
        {handoffs}
      </td>
      <td data-wide data-figure>
        {formatNumber(figures.failures)}
      </td>
      <td data-wide data-figure>
        {cost}
      </td>
      <td data-figure>
        <RowMenu assistant={assistant} onDelete={canManage ? () => onDelete(assistant) : null} />
      </td>
    </tr>
  );
}

function EnabledSwitch({ assistant, canManage, onEnable }: Pick<RowProps, 'assistant' | 'canManage' | 'onEnable'>) {
  return (
    <AboveRow>
      <EnableSwitch
        name={assistant.draft.name}
        isEnabled={assistant.isEnabled}
        isDisabled={!canManage}
        onChange={(isEnabled) => onEnable(assistant, isEnabled)}
      />
    </AboveRow>
  );
}

function RowMenu({ assistant: { documentId, draft }, onDelete }: { assistant: Assistant; onDelete: (() => void) | null }) {
  const t = useText();
  const navigate = useNavigate();
  return (
    <AboveRow>
      <Menu.Root>
        <Menu.Trigger tag={IconButton} icon={<More />} label={t('page.actions-for', { name: draft.name })} variant="ghost" endIcon={null} />
        <Menu.Content popoverPlacement="bottom-end">
          <Menu.Item onSelect={() => navigate(assistantAddress(documentId))}>{t('page.open')}</Menu.Item>
          <Menu.Item onSelect={() => navigate(playgroundAddress(documentId))}>{t('assistants.playground')}</Menu.Item>
          <Menu.Item onSelect={() => navigate(runsAddress(documentId))}>{t('assistants.runs')}</Menu.Item>
          {onDelete && (
            <Menu.Item variant="danger" onSelect={onDelete}>
              {t('page.delete')}
            </Menu.Item>
          )}
        </Menu.Content>
      </Menu.Root>
    </AboveRow>
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
`;
