import type { MediaFile } from '../../../../../contracts/media';
import type { Message } from '../../../../../contracts/message';
import type { SendableContentInput } from '../../../../../contracts/sendable-content';
import type { RenderedTemplate } from '../../../../../contracts/template-content';

/** A message on its way to the queue, with what its bubble needs until the server's row is here. */
export interface Draft {
  readonly content: SendableContentInput;
  readonly replyTo?: Message | null;
  /** The files that the content names. */
  readonly media?: readonly MediaFile[];
  /** Sent in the place of the content, which is only what it will look like. */
  readonly messageObject?: { readonly documentId: string; readonly locale: string };
  readonly rendered?: RenderedTemplate;
  readonly category?: string | null;
  /** Of a reaction: Meta's id of the message that it is on. */
  readonly targetWamid?: string;
}
