export interface Changes {
  announce(): void;
  subscribe(listener: () => void): () => void;
}

/** Tells the phone page and the state file that something about the customers has changed. */
export function createChanges(): Changes {
  const listeners = new Set<() => void>();
  return {
    announce() {
      listeners.forEach((listener) => listener());
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
