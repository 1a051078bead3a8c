import { GraphError } from '../graph/graph-error';
import type { World } from '../world';
import type { AccessToken } from './access-token';
import { isExpired } from './find-token';

interface Refusal {
  message: string;
  subcode?: number;
}

export const cannotParse: Refusal = { message: 'Invalid OAuth access token - Cannot parse access token' };

/** Why a token is not taken, in Meta's words; undefined while it is good. */
export function refusalOf(world: World, token: AccessToken): Refusal | undefined {
  if (token.isRevoked) {
    const message = `Error validating access token: The user has not authorized application ${world.options.appId}.`;
    return { message, subcode: 458 };
  }
  if (!isExpired(world, token)) return undefined;
  const [expired, current] = [token.expiresAt * 1000, world.now()].map(timeInCalifornia);
  return { message: `Error validating access token: Session has expired on ${expired}. The current time is ${current}.`, subcode: 463 };
}

export function tokenError(refusal: Refusal): GraphError {
  return new GraphError(190, refusal);
}

const dateForm = new Intl.DateTimeFormat('en-US', {
  timeZone: 'America/Los_Angeles',
  weekday: 'long',
  day: '2-digit',
  month: 'short',
  year: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
  timeZoneName: 'short',
});

/** Such as "Thursday, 29-Jul-21 10:00:00 PDT": Meta's clock stands in California. */
function timeInCalifornia(milliseconds: number): string {
  const parts = Object.fromEntries(dateForm.formatToParts(milliseconds).map(({ type, value }) => [type, value]));
  const { weekday, day, month, year, hour, minute, second, timeZoneName } = parts;
  return `${weekday}, ${day}-${month}-${year} ${hour}:${minute}:${second} ${timeZoneName}`;
}
