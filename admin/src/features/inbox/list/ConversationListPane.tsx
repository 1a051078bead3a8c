import { useState } from 'react';

import { styled } from 'styled-components';

import { color } from '../../../components/inbox-colors';
import { useText } from '../../../components/use-text';
import { KeptNotice } from '../gone/KeptNotice';
import { Problem } from '../page/Problem';
import type { useInboxAddress } from '../page/use-inbox-address';
import { useMe } from '../thread/use-me';
import { ConversationList } from './ConversationList';
import { EmptyScope } from './EmptyScope';
import { ListHeader } from './ListHeader';
import { ListSkeleton } from './ListSkeleton';
import { NumberFilter } from './NumberFilter';
import { Scopes } from './Scopes';
import { SearchHeader } from './SearchHeader';
import { useConversationList } from './use-conversation-list';

interface ConversationListPaneProps {
  readonly address: ReturnType<typeof useInboxAddress>;
  /** Null for whoever may not send. */
  readonly onNew: (() => void) | null;
}

export function ConversationListPane({ address, onNew }: ConversationListPaneProps) {
  const { selected, view, q, number, setView, setQ, setNumber, addressOf } = address;
  const t = useText();
  const { userId } = useMe();
  const [isSearching, setIsSearching] = useState(q !== '');
  const list = useConversationList({ view, q, number, userId });

  return (
    <Pane aria-label={t('list.label')}>
      {isSearching ? (
        <SearchHeader
          q={q}
          onChange={setQ}
          onClose={() => {
            setQ('');
            setIsSearching(false);
          }}
        />
      ) : (
        <ListHeader onSearch={() => setIsSearching(true)} onNew={onNew} />
      )}
      {/* How many there are is counted over all numbers: beside one of them it would mislead. */}
      <Scopes view={view} hasCounts={number === null} onChange={setView} />
      <NumberFilter number={number} onChange={setNumber} />
      <KeptNotice selected={selected} addressOf={addressOf} />
      {list.isLoading && <ListSkeleton />}
      {list.isFailed && <Problem text={t('list.failed')} onRetry={() => void list.refetch()} />}
      {!list.isLoading && !list.isFailed && list.rows.length === 0 && <EmptyScope view={view} q={q} isOfOneNumber={number !== null} />}
      {list.rows.length > 0 && (
        <ConversationList rows={list.rows} selected={selected} view={view} addressOf={addressOf} loadMore={list.loadMore} />
      )}
    </Pane>
  );
}

const Pane = styled.nav`
  display: flex;
  flex: none;
  flex-direction: column;
  box-sizing: border-box;
  width: 300px;
  min-height: 0;
  border-inline-end: 1px solid ${color('line')};
  background: ${color('pane')};

  @media (min-width: 1080px) {
    width: 320px;
  }
  @media (min-width: 1440px) {
    width: 340px;
  }
  @media (max-width: 767px) {
    width: 100%;
    border-inline-end: 0;
  }
`;
