import type { WebhookDetail } from '../../../../../../contracts/webhook-log';
import type { JsonLine } from './json-lines';

type Item = WebhookDetail['items'][number];
type Change = NonNullable<WebhookDetail['changes']>[number];

/** Items of a change: a path names its change first. One that names no change is of the first. */
export function itemsOf<Each extends Pick<Item, 'path'>>(
  items: readonly Each[],
  changes: readonly Pick<Change, 'path'>[],
  index: number,
): Each[] {
  return items.filter(
    ({ path }) =>
      Math.max(
        0,
        changes.findIndex((change) => isIn(path, change.path)),
      ) === index,
  );
}

/** Indexes of the lines of what was set aside. A path that is not in the JSON marks the nearest thing around it. */
export function markedLines(lines: readonly JsonLine[], change: string, paths: readonly string[]): ReadonlySet<number> {
  const marked = new Set<number>();
  for (const path of paths) {
    const place = nearest(lines, insideOf(path, change));
    // The whole JSON marked tells nothing.
    if (place === '') continue;
    lines.forEach((line, index) => {
      if (isIn(line.path, place)) marked.add(index);
    });
  }
  return marked;
}

function nearest(lines: readonly JsonLine[], path: string): string {
  let place = path;
  while (place !== '' && !lines.some((line) => line.path === place)) place = place.slice(0, Math.max(0, place.lastIndexOf('.')));
  return place;
}

function insideOf(path: string, change: string): string {
  if (change === '' || path === change) return change === '' ? path : '';
  return path.startsWith(`${change}.`) ? path.slice(change.length + 1) : '';
}

function isIn(path: string, place: string): boolean {
  return place === '' || path === place || path.startsWith(`${place}.`);
}
