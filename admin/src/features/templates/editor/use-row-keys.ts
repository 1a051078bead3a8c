import { useState } from 'react';

import { moved } from '../../../components/content-fields/move';

let last = 0;
const newKey = () => `row-${(last += 1)}`;

/** Steady keys for rows that have no id of their own, so that focus and dragging follow a row that moves. */
export function useRowKeys(count: number) {
  const [kept, setKeys] = useState<readonly string[]>(() => Array.from({ length: count }, newKey));
  const keys = kept.length === count ? kept : Array.from({ length: count }, (_, index) => kept[index] ?? `${index}`);
  return {
    keys,
    placeOf: (key: string) => (keys.includes(key) ? keys.indexOf(key) : null),
    moved: (from: number, to: number) => setKeys(moved(keys, from, to)),
    removed: (index: number) => setKeys(keys.filter((_, other) => other !== index)),
    inserted: (index: number) => setKeys([...keys.slice(0, index), newKey(), ...keys.slice(index)]),
  };
}
