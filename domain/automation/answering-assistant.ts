import type { AssistantDraft } from '../../contracts/assistant';

/** An assistant as the rules need it. */
export interface AnsweringAssistant {
  /** Row id. */
  readonly id: number;
  readonly documentId: string;
  /** The admin's master switch. */
  readonly isEnabled: boolean;
  readonly version: number;
  readonly draft: AssistantDraft;
}
