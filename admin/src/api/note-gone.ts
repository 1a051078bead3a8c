import { entities } from '../live/entities';
import { isGoneAnswer } from './api-error';

/** The server's 404 is news about the conversation, whichever request it answers. */
export async function noteGone(conversation: string, request: PromiseLike<unknown>): Promise<void> {
  try {
    await request;
  } catch (reason) {
    const { error } = reason as { readonly error?: unknown };
    if (isGoneAnswer(error)) entities.apply({ gone: [conversation] });
  }
}
