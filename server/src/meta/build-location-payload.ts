import type { SendableContent } from '../../../contracts/sendable-content';
import { withoutEmpty } from './without-empty';

type Location = Extract<SendableContent, { type: 'location' }>['location'];

/** The value of `location`, of a message or of a template's header (reference section 3.5). */
export function buildLocationPayload({ latitude, longitude, name, address }: Location): Record<string, string> {
  return { latitude: String(latitude), longitude: String(longitude), ...withoutEmpty({ name, address }) };
}
