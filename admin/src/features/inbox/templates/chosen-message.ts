import type { RenderedTemplate, SendableContentInput } from '../../../../../contracts/message-content';

/** A filled-in template on its way to the queue, with what it will look like. */
export interface ChosenMessage {
  readonly content: SendableContentInput;
  readonly rendered: RenderedTemplate;
  readonly category: string | null;
}
