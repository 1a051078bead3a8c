import type { World } from '../world';
import { checkAccessToken, debugToken } from './access-token';
import { getBusinessAccount } from './business-account';
import { GraphError } from './graph-error';
import type { GraphAnswer, GraphRequest } from './graph-request';
import { deleteMedia, downloadMedia, downloadPath, getMedia, uploadMedia } from './media';
import { postMessages } from './messages';
import { getPhoneNumber, listPhoneNumbers } from './phone-number';
import * as subscriptions from './subscriptions';
import { listTemplates } from './templates';

type Handler = (world: World, request: GraphRequest) => GraphAnswer | Promise<GraphAnswer>;

/** Method and edge of each kind of object. */
const phoneEdges: Record<string, Handler> = {
  'GET ': getPhoneNumber,
  'POST messages': postMessages,
  'POST media': uploadMedia,
};

const accountEdges: Record<string, Handler> = {
  'GET ': getBusinessAccount,
  'GET message_templates': listTemplates,
  'GET phone_numbers': listPhoneNumbers,
  'GET subscribed_apps': subscriptions.listSubscribedApps,
  'POST subscribed_apps': subscriptions.subscribeApp,
  'DELETE subscribed_apps': subscriptions.unsubscribeApp,
};

const appEdges: Record<string, Handler> = {
  'GET subscriptions': subscriptions.listSubscriptions,
  'POST subscriptions': subscriptions.subscribeCallback,
};

/** Finds who answers a call; throws a `GraphError` for whatever Meta would refuse. */
export async function answerGraphRequest(world: World, request: GraphRequest): Promise<GraphAnswer> {
  checkAccessToken(world, request.token);
  if (request.path === downloadPath) return downloadMedia(world, request);
  if (request.method === 'GET' && request.path === '/debug_token') return debugToken(world, request);

  const [id = '', ...rest] = request.path.split('/').filter((segment) => segment !== '');
  const edges = edgesOf(world, id);
  if (edges === undefined) throw unknownObject(request.method, id);
  const edge = rest.join('/');
  const handle = edges[`${request.method} ${edge}`];
  if (handle) return handle(world, request);
  if (edge === '' || Object.keys(edges).some((key) => key.endsWith(` ${edge}`))) {
    throw unknownObject(request.method, id);
  }
  throw new GraphError(2500, { message: `Unknown path components: /${edge}` });
}

function edgesOf(world: World, id: string): Record<string, Handler> | undefined {
  const { options } = world;
  if (id === options.phoneNumberId) return phoneEdges;
  if (id === options.wabaId) return accountEdges;
  if (id === options.appId) return appEdges;
  const media = world.media.get(id);
  if (!media) return undefined;
  return { 'GET ': () => getMedia(world, media), 'DELETE ': () => deleteMedia(world, media) };
}

function unknownObject(method: string, id: string): GraphError {
  return new GraphError(100, {
    message:
      `Unsupported ${method.toLowerCase()} request. Object with ID '${id}' does not exist, ` +
      'cannot be loaded due to missing permissions, or does not support this operation. ' +
      'Please read the Graph API documentation at https://developers.facebook.com/docs/graph-api',
    type: 'GraphMethodException',
    subcode: 33,
  });
}
