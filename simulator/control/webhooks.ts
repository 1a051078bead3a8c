import { hearWebhook } from '../acts/hear-webhook';
import { escapeLikeMeta } from '../webhooks/escape-like-meta';
import { verifyCallback, type Verification } from '../webhooks/verify-callback';
import type { World } from '../world';
import { ControlError } from './control-error';
import type { ControlRequest } from './control-request';

const mostRepeats = 1000;

/** `POST /_simulator/webhooks?repeat=n`: signs and delivers a body as it is. */
export function postWebhook(world: World, { body, query }: ControlRequest): { queued: number } {
  const repeat = Number(query.get('repeat') ?? '1');
  if (!Number.isInteger(repeat) || repeat < 1 || repeat > mostRepeats) {
    throw new ControlError(`"repeat" must be a whole number from 1 to ${mostRepeats}.`);
  }
  if (body.problem !== undefined || body.value === undefined) {
    throw new ControlError(`The body must be JSON: ${body.problem ?? 'it is empty'}.`);
  }
  hearWebhook(world, body.value);
  // From the text, not from parsed values: ids beyond 2^53 keep their digits.
  const bytes = Buffer.from(escapeLikeMeta(body.raw.toString('utf8')), 'latin1');
  for (let sent = 0; sent < repeat; sent += 1) world.webhooks.add(bytes);
  return { queued: repeat };
}

/** `POST /_simulator/verification`: asks the callback for its challenge, as Meta's dashboard does. */
export function postVerification({ settings }: World): Promise<Verification> {
  const { webhookUrl, verifyToken, webhookTimeoutMs: timeoutMs } = settings;
  if (webhookUrl === null) throw new ControlError('There is no "webhookUrl" yet: set it with PUT /_simulator/settings.');
  return verifyCallback({ url: webhookUrl, verifyToken, timeoutMs });
}
