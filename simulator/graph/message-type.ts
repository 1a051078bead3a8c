import { textIn, type WireObject } from '../wire';
import { GraphError } from './graph-error';

const playedTypes = ['text', 'template', 'reaction'];

// Known to the Cloud API; the simulator does not play them yet.
const otherTypes = ['audio', 'contacts', 'document', 'image', 'interactive', 'location', 'sticker', 'video'];

/** The type of an outgoing message; text where none is given, as the Cloud API has it. */
export function messageType(body: WireObject): string {
  const given = body['type'] === undefined ? 'text' : (textIn(body, 'type') ?? '');
  const type = given.toLowerCase();
  if (playedTypes.includes(type)) return type;
  if (otherTypes.includes(type)) {
    throw new GraphError(131009, {
      details: `Messages of type ${type} are not played by this simulator.`,
    });
  }
  const allowed = [...playedTypes, ...otherTypes].map((each) => each.toUpperCase()).sort();
  throw new GraphError(100, {
    message: `(#100) Param type must be one of {${allowed.join(', ')}} - got "${given}".`,
  });
}
