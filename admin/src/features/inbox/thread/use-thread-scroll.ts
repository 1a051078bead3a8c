import { useEffect, useLayoutEffect, useRef, useState } from 'react';

import { useVirtualizer } from '@tanstack/react-virtual';

import type { ThreadItem } from '../model/thread-items';

/** Within this the end counts as seen, and the thread follows new messages. */
const END_PX = 80;
const FAR_FROM_END_PX = 300;
const LOAD_OLDER_PX = 800;

interface ThreadScrollInput {
  readonly items: readonly ThreadItem[];
  readonly loadOlder: () => void;
}

/** The thread's windowing: opens at the divider or the end, follows new messages, loads older ones without a jump. */
export function useThreadScroll({ items, loadOlder }: ThreadScrollInput) {
  const scroller = useRef<HTMLDivElement>(null);
  const [distance, setDistance] = useState<'end' | 'near' | 'far'>('end');
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => items[index]?.key ?? index,
    estimateSize: (index) => (items[index]?.kind === 'message' ? 46 : 44),
    anchorTo: 'end',
    followOnAppend: true,
    scrollEndThreshold: END_PX,
    overscan: 8,
    paddingStart: 16,
    paddingEnd: 16,
  });

  const hasItems = items.length > 0;
  useLayoutEffect(() => {
    if (!hasItems) return;
    const divider = items.findIndex(({ kind }) => kind === 'unread');
    if (divider === -1) virtualizer.scrollToEnd();
    else virtualizer.scrollToIndex(divider, { align: 'start' });
    // Only once, when the first page is here: afterwards the person decides where to look.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- see above
  }, [hasItems]);

  // A short thread does not scroll and fires no event, and a new message moves the end away.
  const measure = () => {
    const element = scroller.current;
    if (!element) return;
    const left = element.scrollHeight - element.scrollTop - element.clientHeight;
    setDistance(left <= END_PX ? 'end' : left <= FAR_FROM_END_PX ? 'near' : 'far');
    if (element.scrollTop < LOAD_OLDER_PX) loadOlder();
  };
  const measureLater = useRef(measure);
  measureLater.current = measure;
  const total = virtualizer.getTotalSize();
  useEffect(() => {
    const frame = requestAnimationFrame(() => measureLater.current());
    return () => cancelAnimationFrame(frame);
  }, [total, items.length]);

  // A composer that grows, or a phone's keyboard, must not push the end out of sight.
  const keepEnd = useRef<() => void>(() => undefined);
  keepEnd.current = () => {
    if (distance === 'end') virtualizer.scrollToEnd({ behavior: 'auto' });
  };
  useEffect(() => {
    const element = scroller.current;
    if (!element || typeof ResizeObserver === 'undefined') return undefined;
    let height = element.clientHeight;
    const observer = new ResizeObserver(() => {
      if (element.clientHeight === height) return;
      height = element.clientHeight;
      keepEnd.current();
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  return {
    scroller,
    virtualizer,
    onScroll: measure,
    isAtEnd: distance === 'end',
    isFar: distance === 'far',
    scrollToEnd: () => virtualizer.scrollToEnd({ behavior: 'auto' }),
  };
}
