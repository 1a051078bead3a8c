import { isDeepStrictEqual } from 'node:util';

import type { MessageContent } from '../../../contracts/message-content';
import { outboundContent, type OutboundContent } from '../../../domain/outbound-content';

/** Is this what was stored before? What we add to a template (its rendered text, its category) does not count. */
export function isSameContent(stored: MessageContent, requested: OutboundContent): boolean {
  const known = outboundContent(stored);
  return known !== null && isDeepStrictEqual(plain(known), plain(requested));
}

/** Drops what is undefined: it is not stored either. */
function plain(content: OutboundContent): unknown {
  return JSON.parse(JSON.stringify(content));
}
