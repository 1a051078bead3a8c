export interface Recent<Entry> {
  add(entry: Entry): void;
  all(): Entry[];
  clear(): void;
}

/** Keeps the last entries only, so that a simulator which runs for days stays small. */
export function createRecent<Entry>(limit: number): Recent<Entry> {
  let entries: Entry[] = [];
  return {
    add(entry) {
      entries.push(entry);
      // Cutting at twice the limit spares a copy per entry.
      if (entries.length >= limit * 2) entries = entries.slice(-limit);
    },
    all: () => entries.slice(-limit),
    clear() {
      entries = [];
    },
  };
}
