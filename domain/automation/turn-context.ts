import type { TranscriptLine } from './transcript';

/** How a contact is known to us: whose own content may be read. */
export interface ContactIdentity {
  /** Document id; null: somebody who is not known, in the playground. */
  readonly documentId: string | null;
  /** All numbers of the contact, as Meta writes them. */
  readonly phones: readonly string[];
  readonly bsuids: readonly string[];
}

/** What a turn is about; the same in the playground. */
export interface TurnContext {
  readonly contact: ContactIdentity & { readonly name: string | null; readonly language: string | null };
  readonly lines: readonly TranscriptLine[];
  readonly window: { readonly isOpen: boolean; readonly expiresAt: number | null };
  /** What it has to say of itself in this turn; null: nothing. */
  readonly disclosure: string | null;
  /** Tokens that are left for this turn. */
  readonly tokens: number;
  /** Messages that are left for this turn. */
  readonly messages: number;
  /** Epoch milliseconds. */
  readonly now: number;
}
