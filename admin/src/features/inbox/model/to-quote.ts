import type { Message } from '../../../../../contracts/message';

/** The message as another one quotes it; null while Meta has given it no id. */
export function toQuote({ wamid, documentId, direction, type, text }: Message): Message['replyTo'] {
  return wamid === null ? null : { wamid, documentId, direction, type, text };
}
