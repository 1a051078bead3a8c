import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';

interface ReorderOptions<Place> {
  readonly placeOf: (id: string) => Place | null;
  /** One step from a place; null at the end. */
  readonly step: (place: Place, by: 1 | -1) => Place | null;
  readonly move: (from: Place, to: Place) => void;
}

/** What a row needs to be moved; rows are told apart by their ids. */
export interface Reorder {
  readonly dragged: string | null;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
}

/** Rows change places by their handle, with mouse or finger, and by Alt + arrow from any of their fields. */
export function useReorder<Place>(options: ReorderOptions<Place>) {
  const container = useRef<HTMLDivElement>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const focusAfter = useRef<{ id: string; part: string | null } | null>(null);
  const latest = useRef(options);
  latest.current = options;

  // A row that moved may be mounted anew: the focus goes along.
  useLayoutEffect(() => {
    const wanted = focusAfter.current;
    const row = wanted && container.current?.querySelector(`[data-row-id="${CSS.escape(wanted.id)}"]`);
    if (!wanted || !row) return;
    focusAfter.current = null;
    const parts = [...row.querySelectorAll<HTMLElement>('[data-part]')];
    (parts.find(({ dataset }) => dataset.part === wanted.part) ?? parts[0])?.focus();
  });

  // On the window, not on the handle: that one is mounted anew when its row goes into another section.
  useEffect(() => {
    if (dragged === null) return undefined;
    const onMove = (event: globalThis.PointerEvent) => {
      const { placeOf, move } = latest.current;
      const over = document.elementFromPoint(event.clientX, event.clientY)?.closest<HTMLElement>('[data-row-id]')?.dataset.rowId;
      if (over === undefined || over === dragged) return;
      const [from, to] = [placeOf(dragged), placeOf(over)];
      if (from !== null && to !== null) move(from, to);
    };
    const onEnd = () => setDragged(null);
    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerup', onEnd);
    window.addEventListener('pointercancel', onEnd);
    return () => {
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerup', onEnd);
      window.removeEventListener('pointercancel', onEnd);
    };
  }, [dragged]);

  const reorder: Reorder = {
    dragged,
    onKeyDown: (event) => {
      if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
      const target = event.target as HTMLElement;
      const id = target.closest<HTMLElement>('[data-row-id]')?.dataset.rowId;
      const from = id === undefined ? null : latest.current.placeOf(id);
      if (id === undefined || from === null) return;
      event.preventDefault();
      event.stopPropagation();
      const to = latest.current.step(from, event.key === 'ArrowDown' ? 1 : -1);
      if (to === null) return;
      focusAfter.current = { id, part: target.dataset.part ?? null };
      latest.current.move(from, to);
    },
    onPointerDown: (event) => {
      if (event.button !== 0) return;
      const id = event.currentTarget.closest<HTMLElement>('[data-row-id]')?.dataset.rowId;
      if (id !== undefined) setDragged(id);
    },
  };
  return { container, reorder };
}
