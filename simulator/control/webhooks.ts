import { firstNumber } from '../accounts/find';
import { hearWebhook } from '../acts/hear-webhook';
import { callbackOf } from '../acts/publish-webhook';
import { askCallback } from '../graph/confirm-callback';
import { dashboardSample, sampleFields } from '../webhooks/dashboard-samples';
import { escapeLikeMeta } from '../webhooks/escape-like-meta';
import type { Verification } from '../webhooks/verify-callback';
import type { World } from '../world';
import { ControlError } from './control-error';
import { objectBody, type ControlRequest } from './control-request';
import { oneOf, refuseUnknown } from './fields';

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
  const targetUrl = () => callbackOf(world, firstNumber(world));
  for (let sent = 0; sent < repeat; sent += 1) world.webhooks.add(bytes, { targetUrl });
  return { queued: repeat };
}

/** `POST /_simulator/verification`: asks the callback for its challenge, as Meta's dashboard does. */
export async function postVerification(world: World): Promise<Verification> {
  const verification = await askCallback(world, { url: callbackOfApp(world), verifyToken: world.settings.verifyToken });
  if (verification.verified) world.subscription.isVerified = true;
  return verification;
}

/** `POST /_simulator/webhooks/test` with `{ field? }`: the sample that Meta's dashboard sends, also while the app is in development. */
export function postTest(world: World, request: ControlRequest): { queued: number } {
  const body = request.body.value === undefined ? {} : objectBody(request);
  refuseUnknown(body, ['field']);
  const field = oneOf({ field: 'messages', ...body }, 'field', sampleFields);
  callbackOfApp(world);
  world.webhooks.add(dashboardSample(field, world.now()), { targetUrl: () => world.settings.webhookUrl });
  return { queued: 1 };
}

function callbackOfApp({ settings }: World): string {
  if (settings.webhookUrl === null) throw new ControlError('There is no "webhookUrl" yet: set it with PUT /_simulator/settings.');
  return settings.webhookUrl;
}
