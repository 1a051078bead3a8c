import { useSyncExternalStore } from 'react';

/** Whoever speaks to the computer, or has a hand that trembles, can turn single keys off (WCAG 2.1.4). In this browser. */
const STORED_AS = 'whatsapp.single-keys';

let areOn = read();
const listeners = new Set<() => void>();

export function areSingleKeysOn(): boolean {
  return areOn;
}

export function setSingleKeys(on: boolean): void {
  areOn = on;
  try {
    localStorage.setItem(STORED_AS, on ? 'on' : 'off');
  } catch {
    // Storage is forbidden: it holds for as long as the page lives.
  }
  listeners.forEach((listener) => listener());
}

export function useSingleKeys(): boolean {
  return useSyncExternalStore(subscribe, areSingleKeysOn);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function read(): boolean {
  try {
    return localStorage.getItem(STORED_AS) !== 'off';
  } catch {
    return true;
  }
}
