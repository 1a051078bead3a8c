import type { Template } from '../../template';

/** What the check of a message has to know of the account. */
export interface MessageLookups {
  templates: readonly Template[];
  media: { get(id: string): MediaFacts | undefined };
  /** The business' own number, which nobody can write to. */
  sender?: string;
}

export interface MediaFacts {
  mimeType: string;
  /** False where an Ogg file holds another codec than Opus. */
  isOpus?: boolean | undefined;
}

/** What Meta accepts and fails afterwards, by webhook. */
export interface LateFailure {
  code: number;
  details?: string | undefined;
}

/** The lookups, and a place to note what will go wrong later. */
export interface Checking extends MessageLookups {
  failures: LateFailure[];
}
