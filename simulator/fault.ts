import { parsePhone } from './identity';
import { isObject, textIn } from './wire';

export const faultKinds = ['status', 'reset', 'timeout', 'accept-then-reset', 'slow', 'truncate', 'corrupt'] as const;

export interface Fault {
  match: {
    method?: string;
    /** Without version and host; `*` stands for anything. */
    path?: string;
    /** Recipient of a message: phone or user id. */
    to?: string;
  };
  /** Share of the matching requests, 0 to 1. */
  rate: number;
  /**
   * `status` answers with an error; `reset` cuts the line before the request is looked at; `timeout`
   * swallows it and keeps the line open; `accept-then-reset` does what was asked, then cuts the line;
   * `slow` does what was asked and answers late; `truncate` announces the whole answer and closes half-way;
   * `corrupt` changes bytes of the answer.
   */
  kind: (typeof faultKinds)[number];
  /** HTTP status of kind `status`. */
  status?: number | undefined;
  /** Meta's error code of kind `status`. */
  code?: number | undefined;
  /** Strikes this often and is then gone; without it, until the faults are deleted. */
  times?: number | undefined;
}

interface FaultTarget {
  method: string;
  path: string;
  body: unknown;
}

export interface Faults {
  add(faults: Fault[]): void;
  all(): Fault[];
  clear(): void;
  /** The first fault that matches and whose rate strikes. */
  strike(target: FaultTarget): Fault | undefined;
}

export function createFaults(random: () => number): Faults {
  let faults: Fault[] = [];
  return {
    add(more) {
      faults = [...faults, ...more.map((fault) => ({ ...fault }))];
    },
    all: () => faults,
    clear() {
      faults = [];
    },
    strike(target) {
      const fault = faults.find((each) => isAimedAt(each, target) && random() < each.rate);
      if (fault?.times !== undefined) {
        fault.times -= 1;
        faults = faults.filter((each) => each.times !== 0);
      }
      return fault;
    },
  };
}

function isAimedAt({ match }: Fault, { method, path, body }: FaultTarget): boolean {
  if (match.method !== undefined && match.method.toUpperCase() !== method) return false;
  if (match.path !== undefined && !matchesPattern(match.path, path)) return false;
  return match.to === undefined || recipientsIn(body).includes(normalised(match.to));
}

function matchesPattern(pattern: string, path: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(path);
}

function recipientsIn(body: unknown): string[] {
  if (!isObject(body)) return [];
  const named = [textIn(body, 'to'), textIn(body, 'recipient')];
  return named.flatMap((text) => (text === undefined ? [] : [normalised(text)]));
}

function normalised(recipient: string): string {
  return parsePhone(recipient) ?? recipient;
}
