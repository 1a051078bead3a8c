import { useState } from 'react';

import { Button } from '@strapi/design-system';
import { Message, Search } from '@strapi/icons';
import { useSearchParams } from 'react-router-dom';
import { styled } from 'styled-components';

import type { MessageObject } from '../../../../contracts/message-object';
import { useWhatsappMessageObjectsQuery } from '../../api/message-objects-api';
import { EmptyList, ListProblem, ListSkeleton } from '../../components/page/ListStates';
import { PageFrame } from '../../components/page/PageFrame';
import { PageHeader } from '../../components/page/PageHeader';
import { SearchField } from '../../components/page/SearchField';
import { useText } from '../../components/use-text';
import { DeleteObject } from './DeleteObject';
import { NewObjectMenu } from './list/NewObjectMenu';
import { objectRows } from './list/object-rows';
import { ObjectTable } from './list/ObjectTable';
import { useDuplicate } from './use-duplicate';

/** `/plugins/whatsapp/message-objects`: messages that are written once and sent often. */
export function MessageObjectsPage() {
  const t = useText();
  return (
    <PageFrame page="message-objects" title={t('page.message-objects')}>
      <ObjectList />
    </PageFrame>
  );
}

function ObjectList() {
  const t = useText();
  const { data, isError, refetch } = useWhatsappMessageObjectsQuery();
  const { duplicate } = useDuplicate();
  const [search, setSearch] = useSearchParams();
  const [deleted, setDeleted] = useState<MessageObject | null>(null);
  const q = search.get('q') ?? '';
  const setQ = (value: string) => setSearch(value === '' ? {} : { q: value }, { replace: true });
  const objects = data?.data ?? [];
  const rows = objectRows(objects, q);
  return (
    <>
      <PageHeader
        title={t('page.message-objects')}
        subtitle={objects.length > 0 && t('messageObjects.summary', { count: objects.length })}
        actions={<NewObjectMenu />}
      />
      {!data && isError && <ListProblem text={t('messageObjects.failed')} onRetry={() => void refetch()} />}
      {!data && !isError && <ListSkeleton label={t('messageObjects.loading')} />}
      {data && objects.length === 0 && (
        <EmptyList
          icon={<Message />}
          title={t('messageObjects.empty.title')}
          text={t('messageObjects.empty.text')}
          action={<NewObjectMenu />}
        />
      )}
      {objects.length > 0 && (
        <>
          <Bar>
            <SearchField
              label={t('messageObjects.search')}
              placeholder={t('messageObjects.search.placeholder')}
              value={q}
              onChange={setQ}
            />
          </Bar>
          {rows.length > 0 ? (
            <ObjectTable rows={rows} onDuplicate={({ documentId }) => void duplicate(documentId)} onDelete={setDeleted} />
          ) : (
            <EmptyList
              icon={<Search />}
              title={t('page.nothing-found')}
              text={t('messageObjects.nothing-found')}
              action={
                <Button variant="tertiary" onClick={() => setQ('')}>
                  {t('page.show-all')}
                </Button>
              }
            />
          )}
        </>
      )}
      {deleted && <DeleteObject object={deleted} onDone={() => setDeleted(null)} onCancel={() => setDeleted(null)} />}
    </>
  );
}

const Bar = styled.div`
  display: flex;
  padding-block-end: 16px;
`;
