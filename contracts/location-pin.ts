import { z } from 'zod';

import { limitedText } from './limited-text';
import { messageLimits } from './message-limits';

/** A place on the map, in degrees. Without a name the phone does not show the address. */
export const locationPin = z.strictObject({
  latitude: z.number().min(-90, 'A latitude lies between -90 and 90.').max(90, 'A latitude lies between -90 and 90.'),
  longitude: z.number().min(-180, 'A longitude lies between -180 and 180.').max(180, 'A longitude lies between -180 and 180.'),
  name: limitedText('location.name', messageLimits.locationText).optional(),
  address: limitedText('location.address', messageLimits.locationText).optional(),
});
