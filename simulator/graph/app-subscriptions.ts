import { textIn } from '../wire';
import { webhookFields } from '../webhooks/webhook-fields';
import type { World } from '../world';
import { confirmCallback } from './confirm-callback';
import { GraphError } from './graph-error';
import { givenFields, ok, success, type GraphAnswer, type GraphRequest } from './graph-request';
import { required } from './place';

/** `POST /{app}/subscriptions`: stores the app's callback once it has repeated the challenge. */
export async function subscribeCallback(world: World, request: GraphRequest): Promise<GraphAnswer> {
  const given = givenFields(request);
  checkObject(given['object']);
  const url = textIn(given, 'callback_url');
  const verifyToken = textIn(given, 'verify_token');
  if (!url) throw required('callback_url');
  if (!verifyToken) throw required('verify_token');
  const fields = fieldsIn(given['fields']);
  if (fields.length === 0) throw required('fields');
  await confirmCallback(world, { url, verifyToken });
  Object.assign(world.subscription, { fields, isVerified: true });
  world.change({ webhookUrl: url, verifyToken });
  return success;
}

/** `GET /{app}/subscriptions` */
export function listSubscriptions({ settings, subscription }: World): GraphAnswer {
  const names = subscription.fields ?? webhookFields;
  if (settings.webhookUrl === null || !subscription.isVerified || names.length === 0) return ok({ data: [] });
  return ok({
    data: [
      {
        object: 'whatsapp_business_account',
        callback_url: settings.webhookUrl,
        active: true,
        fields: names.map((name) => ({ name, version: 'v26.0' })),
      },
    ],
  });
}

/** `DELETE /{app}/subscriptions`: all of it, or with `fields` only these. */
export function deleteSubscription(world: World, request: GraphRequest): GraphAnswer {
  const { subscription } = world;
  const given = givenFields(request);
  if (given['object'] !== undefined) checkObject(given['object']);
  const gone = fieldsIn(given['fields']);
  const present = subscription.fields ?? webhookFields;
  subscription.fields = gone.length === 0 ? [] : present.filter((name) => !gone.includes(name));
  if (subscription.fields.length === 0) world.change({ webhookUrl: null });
  return success;
}

function checkObject(object: unknown): void {
  if (object === 'whatsapp_business_account') return;
  throw new GraphError(100, { message: '(#100) Param object must be one of {WHATSAPP_BUSINESS_ACCOUNT}.' });
}

/** A list, or names with commas between them. */
function fieldsIn(given: unknown): string[] {
  const list: unknown[] = Array.isArray(given) ? given : typeof given === 'string' ? given.split(',') : [];
  const names = list.map((name) => String(name).trim()).filter((name) => name !== '');
  const unknown = names.find((name) => !webhookFields.includes(name));
  if (unknown === undefined) return names;
  throw new GraphError(100, { message: `(#100) Param fields must be one of {${webhookFields.join(', ')}} - got "${unknown}".` });
}
