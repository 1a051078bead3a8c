export interface Anchor {
  readonly row: string;
  /** Where the row stood in its table, in pixels. */
  readonly top: number;
}

/**
 * Rows that came in above the open one push it down: the table is scrolled by as much, so that it stays under the eye.
 * Where there is not enough to scroll yet, room is made below.
 */
export function keepInPlace(scroller: HTMLElement | null, open: string | null, before: Anchor | null): Anchor | null {
  const row = open === null ? null : scroller?.querySelector<HTMLElement>(`[data-webhook="${open}"]`);
  if (!scroller || !row || open === null) {
    if (scroller) scroller.style.removeProperty('--room');
    return null;
  }
  const top = row.offsetTop;
  const pushed = before?.row === open ? top - before.top : 0;
  if (pushed > 0) {
    const wanted = scroller.scrollTop + pushed;
    const missing = wanted - (scroller.scrollHeight - scroller.clientHeight);
    if (missing > 0) scroller.style.setProperty('--room', `${roomOf(scroller) + missing}px`);
    scroller.scrollTop = wanted;
  }
  return { row: open, top };
}

function roomOf(scroller: HTMLElement): number {
  return Number.parseFloat(scroller.style.getPropertyValue('--room')) || 0;
}
