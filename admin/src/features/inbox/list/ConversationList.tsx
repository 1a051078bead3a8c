import { useRef, useState, type KeyboardEvent } from 'react';

import { useVirtualizer } from '@tanstack/react-virtual';
import { styled } from 'styled-components';

import type { Conversation, ConversationView } from '../../../../../contracts/conversation';
import { useNow } from '../../../components/use-now';
import { ListRow } from './ListRow';

interface ConversationListProps {
  readonly rows: readonly Conversation[];
  readonly selected: string | null;
  readonly view: ConversationView;
  readonly addressOf: (documentId: string) => string;
  readonly loadMore: () => void;
}

const ROW_PX = 72;
/** Asks for the next page when this many rows are left. */
const LOAD_AHEAD = 15;
const steps: Readonly<Record<string, number>> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 };

export function ConversationList({ rows, selected, view, addressOf, loadMore }: ConversationListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const now = useNow();
  const [focused, setFocused] = useState<string | null>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => rows[index]?.documentId ?? index,
    estimateSize: () => ROW_PX,
    overscan: 8,
  });
  // One link of the list is in the tab order: the one last focused, else the selected one, else the first.
  const tabStop = [focused, selected].find((id) => rows.some(({ documentId }) => documentId === id));

  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.ctrlKey || event.metaKey || event.altKey ? undefined : steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const index = rows.findIndex(({ documentId }) => documentId === (tabStop ?? rows[0]?.documentId));
    const next = rows[Math.min(Math.max(index + step, 0), rows.length - 1)];
    if (!next) return;
    setFocused(next.documentId);
    virtualizer.scrollToIndex(rows.indexOf(next));
    requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`[data-conversation-id="${next.documentId}"]`)?.focus());
  };
  const onScroll = () => {
    const last = virtualizer.getVirtualItems().at(-1);
    if (last && last.index >= rows.length - LOAD_AHEAD) loadMore();
  };

  return (
    <Scroller ref={scroller} onScroll={onScroll} onKeyDown={onKeyDown}>
      <List style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const conversation = rows[index];
          return (
            conversation && (
              <Item key={key} style={{ transform: `translateY(${start}px)` }}>
                <ListRow
                  conversation={conversation}
                  isSelected={conversation.documentId === selected}
                  isTabStop={tabStop === undefined ? index === 0 : conversation.documentId === tabStop}
                  hasAssignee={view !== 'mine'}
                  address={addressOf(conversation.documentId)}
                  now={now}
                  onFocus={setFocused}
                />
              </Item>
            )
          );
        })}
      </List>
    </Scroller>
  );
}

const Scroller = styled.div`
  flex: 1;
  min-height: 0;
  overflow-y: auto;
  overscroll-behavior: contain;
`;
const List = styled.ul`
  position: relative;
  margin: 0;
  padding: 0;
  list-style: none;
`;
const Item = styled.li`
  position: absolute;
  inset-block-start: 0;
  inset-inline-start: 0;
  width: 100%;
  height: ${ROW_PX}px;
`;
