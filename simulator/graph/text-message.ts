import { objectIn, textIn, type WireObject } from '../wire';
import { GraphError } from './graph-error';

const longestBody = 4096;

export function checkText(body: WireObject): void {
  const text = textIn(objectIn(body, 'text') ?? {}, 'body');
  if (!text?.trim()) throw new GraphError(100, { message: "(#100) The parameter text['body'] is required." });
  if ([...text].length > longestBody) {
    throw new GraphError(100, {
      message: `(#100) Param text['body'] must be at most ${longestBody} characters long.`,
    });
  }
}

/** The emoji may be empty: that takes a reaction back. */
export function checkReaction(body: WireObject): void {
  const reaction = objectIn(body, 'reaction') ?? {};
  if (!textIn(reaction, 'message_id')) {
    throw new GraphError(100, {
      message: "(#100) The parameter reaction['message_id'] is required.",
    });
  }
  if (textIn(reaction, 'emoji') === undefined) {
    throw new GraphError(100, { message: "(#100) The parameter reaction['emoji'] is required." });
  }
  if (body['context'] !== undefined) {
    throw new GraphError(131009, { details: 'A reaction cannot be a reply.' });
  }
}
