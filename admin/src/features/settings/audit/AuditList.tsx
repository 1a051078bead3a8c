import { Button } from '@strapi/design-system';
import { ClockCounterClockwise } from '@strapi/icons';
import { styled } from 'styled-components';

import { auditActions } from '../../../../../contracts/audit';
import { useWhatsappAgentsQuery } from '../../../api/agents-api';
import { FilterSelect } from '../../../components/page/FilterSelect';
import { EmptyList, ListProblem, ListSkeleton } from '../../../components/page/ListStates';
import { useText } from '../../../components/use-text';
import { AuditTable } from './AuditTable';
import { groupOf } from './model/audit-filter';
import { useAuditList } from './use-audit-list';

export function AuditList() {
  const t = useText();
  const list = useAuditList();
  const { entries, filter } = list;
  const isFiltered = filter.action !== null || filter.userId !== null;
  return (
    <>
      <Filters list={list} />
      {entries === null && list.isError && <ListProblem text={t('audit.failed')} onRetry={list.retry} />}
      {entries === null && !list.isError && <ListSkeleton label={t('audit.loading')} />}
      {entries?.length === 0 && (
        <EmptyList
          icon={<ClockCounterClockwise />}
          title={t(isFiltered ? 'page.nothing-found' : 'audit.empty')}
          text={t(isFiltered ? 'audit.nothing-found' : 'audit.empty.text')}
          action={
            isFiltered && (
              <Button variant="tertiary" onClick={list.clear}>
                {t('page.show-all')}
              </Button>
            )
          }
        />
      )}
      {entries !== null && entries.length > 0 && <AuditTable entries={entries} />}
      {entries !== null && list.hasMore && (
        <More>
          <Button variant="tertiary" loading={list.isFetching} onClick={list.loadMore}>
            {t('audit.more')}
          </Button>
        </More>
      )}
      {entries !== null && entries.length > 0 && list.isError && <ListProblem text={t('audit.failed')} onRetry={list.retry} />}
    </>
  );
}

function Filters({ list: { filter, setFilter } }: { list: ReturnType<typeof useAuditList> }) {
  const t = useText();
  // Whoever may not see the settings filters by what was done alone.
  const people = useWhatsappAgentsQuery().data?.data ?? [];
  return (
    <Bar>
      <FilterSelect
        label={t('audit.what')}
        all={t('audit.all-actions')}
        value={filter.action ?? ''}
        options={auditActions.map((action) => ({
          value: action,
          label: t('audit.option', {
            group: t(`audit.group.${groupOf(action)}` as 'audit.group.connection'),
            action: t(`audit.did.${action}`),
          }),
        }))}
        onChange={(value) => setFilter('action', value)}
      />
      {people.length > 0 && (
        <FilterSelect
          label={t('audit.who')}
          all={t('audit.everybody')}
          value={filter.userId === null ? '' : String(filter.userId)}
          options={people.map(({ id, name }) => ({ value: String(id), label: name }))}
          onChange={(value) => setFilter('user', value)}
        />
      )}
    </Bar>
  );
}

const Bar = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 8px;
  padding-block-end: 16px;
`;
const More = styled.div`
  display: flex;
  justify-content: center;
  padding-block-start: 16px;
`;
