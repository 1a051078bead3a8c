import type { SendableContent } from '../../../contracts/sendable-content';
import { withoutEmpty } from './without-empty';

type Location = Extract<SendableContent, { type: 'location' }>['location'];

/** Never with an exponent, as `String` writes 0.0000001. */
const degrees = new Intl.NumberFormat('en-US', { maximumFractionDigits: 15, useGrouping: false });

/** The value of `location`, of a message or of a template's header (reference section 3.5). */
export function buildLocationPayload({ latitude, longitude, name, address }: Location): Record<string, string> {
  return { latitude: degrees.format(latitude), longitude: degrees.format(longitude), ...withoutEmpty({ name, address }) };
}
