import { useState } from 'react';

import { Clock } from '@strapi/icons';
import { FormattedDate, useIntl } from 'react-intl';
import { Link, useParams } from 'react-router-dom';
import { styled } from 'styled-components';

import type { AssistantRun } from '../../../../contracts/assistant-run';
import { useWhatsappAssistantQuery, useWhatsappAssistantRunsQuery } from '../../api/assistants-api';
import { clockTime } from '../../components/clock-time';
import { color } from '../../components/inbox-colors';
import { DataTable, TableCard } from '../../components/page/DataTable';
import { EmptyList, ListProblem, ListSkeleton } from '../../components/page/ListStates';
import { PageFrame } from '../../components/page/PageFrame';
import { PageHeader } from '../../components/page/PageHeader';
import { TextAction } from '../../components/TextAction';
import { useOptionalText, useText } from '../../components/use-text';
import { assistantAddress, conversationAddress } from './addresses';
import { outcomeOf } from './playground/model/outcome';
import { OutcomeChip } from './playground/OutcomeChip';
import { TraceSteps } from './playground/TraceSteps';
import { useCostText } from './use-cost-text';

/** `/plugins/whatsapp/assistants/:documentId/runs`: what it did lately, and why. */
export function RunsPage() {
  const t = useText();
  const { documentId = '' } = useParams();
  const name = useWhatsappAssistantQuery(documentId).data?.data.draft.name ?? t('assistants.one');
  const { data, isError, refetch } = useWhatsappAssistantRunsQuery(documentId);
  const runs = data?.data ?? [];
  return (
    <PageFrame page="assistants" title={t('assistants.runs')}>
      <PageHeader
        title={t('assistants.runs')}
        subtitle={t('assistants.runs.text')}
        back={{ to: assistantAddress(documentId), label: name }}
      />
      {!data && isError && <ListProblem text={t('assistants.runs.failed')} onRetry={() => void refetch()} />}
      {!data && !isError && <ListSkeleton label={t('assistants.runs.loading')} />}
      {data && runs.length === 0 && (
        <EmptyList icon={<Clock />} title={t('assistants.runs.empty')} text={t('assistants.runs.empty.text')} />
      )}
      {runs.length > 0 && <RunTable runs={runs} />}
    </PageFrame>
  );
}

function RunTable({ runs }: { runs: readonly AssistantRun[] }) {
  const t = useText();
  return (
    <TableCard>
      <DataTable aria-label={t('assistants.runs')}>
        <thead>
          <tr>
            <th scope="col">{t('assistants.runs.when')}</th>
            <th scope="col">{t('assistants.runs.outcome')}</th>
            <th scope="col">{t('assistants.runs.conversation')}</th>
            <th scope="col" data-roomy>
              {t('assistants.model')}
            </th>
            <th scope="col" data-figure>
              {t('assistants.runs.tokens')}
            </th>
            <th scope="col" data-figure data-roomy>
              {t('assistants.runs.cost')}
            </th>
            <th scope="col">{t('assistants.trace')}</th>
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <Row key={run.documentId} run={run} />
          ))}
        </tbody>
      </DataTable>
    </TableCard>
  );
}

function Row({ run }: { run: AssistantRun }) {
  const t = useText();
  const { formatNumber } = useIntl();
  const costText = useCostText();
  const [isOpen, setIsOpen] = useState(false);
  const { conversation, startedAt, tokens, cost, providerName, model } = run;
  return (
    <>
      <tr data-run={run.documentId}>
        <td>
          <FormattedDate value={startedAt} day="numeric" month="short" {...clockTime} />
        </td>
        <td>
          <Outcome run={run} />
        </td>
        <td data-wide>
          {conversation === null ? t('assistants.playground') : <Go to={conversationAddress(conversation)}>{t('page.open')}</Go>}
        </td>
        <td data-roomy>{[providerName, model].filter(Boolean).join(' · ')}</td>
        <td data-wide data-figure>
          {formatNumber(tokens.input + tokens.output)}
        </td>
        <td data-figure data-roomy>
          {cost === null ? '–' : costText(cost)}
        </td>
        <td>
          <TextAction type="button" $isFirst aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
            {t(isOpen ? 'assistants.runs.hide' : 'assistants.runs.show')}
          </TextAction>
        </td>
      </tr>
      {isOpen && (
        <tr>
          <td colSpan={7}>
            <Trace>
              <TraceSteps run={run} why={run.handoff?.summary ?? null} isDry={conversation === null} />
            </Trace>
          </td>
        </tr>
      )}
    </>
  );
}

function Outcome({ run: { outcome, handoff, sent } }: { run: AssistantRun }) {
  const optional = useOptionalText();
  return (
    <Line>
      <OutcomeChip outcome={outcomeOf({ outcome, handoff }, sent.length)} />
      {handoff !== null && <small>{optional(`assistants.reason.${handoff.reason}`) ?? handoff.reason}</small>}
    </Line>
  );
}

const Line = styled.span`
  display: inline-flex;
  align-items: center;
  flex-wrap: wrap;
  gap: 2px 8px;

  small {
    color: ${color('muted')};
    font-size: 12px;
  }
`;
const Go = styled(Link)`
  color: ${color('link')};
  font-weight: 500;
  text-decoration: none;

  &:hover {
    text-decoration: underline;
  }
`;
const Trace = styled.div`
  max-width: 640px;
  padding-block: 8px;
`;
