import type { InboxScope } from '../repositories/inbox-scope';
import type { MessageAuthor, StoredMessage } from '../repositories/message-row';
import type { Draft } from './prepare-content';

export interface SendRequest {
  /** Row id. */
  readonly conversationId: number;
  readonly draft: Draft;
  readonly correlationId: string;
  /** Document id of the message that is quoted. */
  readonly replyTo: string | null;
  /** Document id of the message that is sent again. */
  readonly retryOf: string | null;
  readonly author: MessageAuthor;
  /** Whose files may be used; null: all, for code of the project. */
  readonly scope: InboxScope | null;
  /** What a person did by it. @default 'message.sent' */
  readonly act?: 'message.sent' | 'message.retried' | 'conversation.started';
}

export interface SentMessage {
  readonly message: StoredMessage;
  /** False: the same correlation id came before, this is its message. */
  readonly isNew: boolean;
}
