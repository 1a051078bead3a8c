import type { World } from '../world';
import { checkAccessToken, debugToken } from './access-token';
import { blockUsers, listBlockedUsers, unblockUsers } from './block-users';
import { getBusinessAccount } from './business-account';
import { createTemplate } from './create-template';
import { deleteTemplate } from './delete-template';
import { editTemplate, unpauseTemplate } from './edit-template';
import { GraphError } from './graph-error';
import type { GraphAnswer, GraphRequest } from './graph-request';
import { deleteMedia, getMedia, uploadMedia } from './media';
import { downloadMedia, downloadPath } from './media-link';
import { postMessages } from './messages';
import { getPhoneNumber, listPhoneNumbers } from './phone-number';
import { openUpload, serveUpload, uploadPath } from './resumable-upload';
import * as subscriptions from './subscriptions';
import { getTemplate } from './template-node';
import { listTemplates } from './templates';
import { unknownObject } from './unknown-object';

type Handler = (world: World, request: GraphRequest) => GraphAnswer | Promise<GraphAnswer>;

/** Method and edge of each kind of object. */
const phoneEdges: Record<string, Handler> = {
  'GET ': getPhoneNumber,
  'POST messages': postMessages,
  'POST media': uploadMedia,
  'GET block_users': listBlockedUsers,
  'POST block_users': blockUsers,
  'DELETE block_users': unblockUsers,
};

const accountEdges: Record<string, Handler> = {
  'GET ': getBusinessAccount,
  'GET message_templates': listTemplates,
  'POST message_templates': createTemplate,
  'DELETE message_templates': deleteTemplate,
  'GET phone_numbers': listPhoneNumbers,
  'GET subscribed_apps': subscriptions.listSubscribedApps,
  'POST subscribed_apps': subscriptions.subscribeApp,
  'DELETE subscribed_apps': subscriptions.unsubscribeApp,
};

const appEdges: Record<string, Handler> = {
  'GET subscriptions': subscriptions.listSubscriptions,
  'POST subscriptions': subscriptions.subscribeCallback,
  'POST uploads': openUpload,
};

/** Finds who answers a call; throws a `GraphError` for whatever Meta would refuse. */
export async function answerGraphRequest(world: World, request: GraphRequest): Promise<GraphAnswer> {
  checkAccessToken(world, request.token);
  if (request.path === downloadPath) return downloadMedia(world, request);
  if (request.path.startsWith(uploadPath)) return serveUpload(world, request);
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
  return mediaEdges(world, id) ?? templateEdges(world, id);
}

function mediaEdges(world: World, id: string): Record<string, Handler> | undefined {
  const media = world.media.get(id);
  return (
    media && {
      'GET ': (_world, request) => getMedia(world, media, request),
      'DELETE ': (_world, request) => deleteMedia(world, media, request),
    }
  );
}

function templateEdges(world: World, id: string): Record<string, Handler> | undefined {
  const template = world.templates.find((each) => each.id === id);
  return (
    template && {
      'GET ': (_world, request) => getTemplate(world, template, request),
      'POST ': (_world, request) => editTemplate(world, template, request),
      'POST unpause': () => unpauseTemplate(world, template),
    }
  );
}
