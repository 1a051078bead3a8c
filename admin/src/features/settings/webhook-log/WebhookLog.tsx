import { useState } from 'react';

import { Button } from '@strapi/design-system';
import { Webhooks } from '@strapi/icons';
import { styled } from 'styled-components';

import { useWhatsappGeneralSettingsQuery } from '../../../api/general-settings-api';
import { useWhatsappWebhookQuery } from '../../../api/webhook-log-api';
import { EmptyList, ListProblem, ListSkeleton } from '../../../components/page/ListStates';
import { PageHeader } from '../../../components/page/PageHeader';
import { useText } from '../../../components/use-text';
import { LogActions } from './LogActions';
import { useWebhookPlace } from './use-webhook-place';
import { useWebhookRows } from './use-webhook-rows';
import { WebhookDetailPane } from './WebhookDetailPane';
import { WebhookFilterBar } from './WebhookFilterBar';
import { WebhookTable } from './WebhookTable';

/** Table left, detail right; below 1080 px the detail stands in the table's place. */
export function WebhookLog() {
  const t = useText();
  const place = useWebhookPlace();
  const [isLive, setIsLive] = useState(true);
  const list = useWebhookRows(place.filter, isLive);
  const rows = useFresh(list.rows, place.open);
  const { open, set } = place;
  const close = () => {
    set('open', '');
    // Where it was opened from.
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-webhook="${open}"] a`)?.focus());
  };
  return (
    <>
      <PageHeader
        title={t('webhooks.title')}
        subtitle={<Kept />}
        actions={<LogActions rows={rows ?? []} isLive={isLive} onLive={setIsLive} onReplayed={list.reload} />}
      />
      <WebhookFilterBar place={place} isLive={isLive} />
      <Columns data-open={open !== null || undefined}>
        <div data-list>
          {rows === null &&
            (list.isError ? (
              <ListProblem text={t('webhooks.failed')} onRetry={list.reload} />
            ) : (
              <ListSkeleton label={t('webhooks.loading')} />
            ))}
          {rows?.length === 0 && (
            <EmptyList
              icon={<Webhooks />}
              title={t(place.isFiltered ? 'page.nothing-found' : 'webhooks.empty')}
              text={t(place.isFiltered ? 'webhooks.nothing-found' : 'webhooks.empty.text')}
              action={
                place.isFiltered && (
                  <Button variant="tertiary" onClick={place.clear}>
                    {t('page.show-all')}
                  </Button>
                )
              }
            />
          )}
          {rows !== null && rows.length > 0 && (
            <WebhookTable rows={rows} open={open} onOpen={(documentId) => set('open', documentId)}>
              {list.hasMore && (
                <More>
                  <Button variant="tertiary" size="S" loading={list.isFetching} onClick={list.loadMore}>
                    {t('webhooks.more')}
                  </Button>
                </More>
              )}
            </WebhookTable>
          )}
        </div>
        {open !== null && <WebhookDetailPane documentId={open} onClose={close} />}
      </Columns>
    </>
  );
}

/** The open webhook is asked more often than the list: its row says the same. */
function useFresh(rows: ReturnType<typeof useWebhookRows>['rows'], open: string | null) {
  const { currentData } = useWhatsappWebhookQuery(open ?? '', { skip: open === null });
  if (rows === null || !currentData) return rows;
  return rows.map((row) => (row.documentId === currentData.data.documentId ? currentData.data : row));
}

/** For how long it is kept, for those who may see the settings. */
function Kept() {
  const t = useText();
  const days = useWhatsappGeneralSettingsQuery().data?.data.settings.retention.webhooks;
  return <>{days === undefined ? t('webhooks.text') : t('webhooks.text.days', { days })}</>;
}

const Columns = styled.div`
  min-width: 0;

  > * {
    min-width: 0;
  }
  @media (max-width: 1079px) {
    &[data-open] > [data-list] {
      display: none;
    }
  }
  @media (min-width: 1080px) {
    &[data-open] {
      display: grid;
      grid-template-columns: minmax(0, 1.35fr) minmax(360px, 1fr);
      align-items: start;
      gap: 16px;
    }
    > [data-detail] {
      position: sticky;
      inset-block-start: 24px;
    }
  }
`;
const More = styled.div`
  display: flex;
  justify-content: center;
  padding: 12px;
  border-block-start: 1px solid;
  border-color: inherit;
`;
