import type { World } from '../world';
import { deleteSubscription, listSubscriptions, subscribeCallback } from './app-subscriptions';
import { selectFields } from './fields';
import { ok, type GraphAnswer, type GraphRequest } from './graph-request';
import { byAnybody, byApp, type GraphNode } from './node';
import { openUpload } from './resumable-upload';

/** The app, which any token of it may look at. */
export function appNode(world: World): GraphNode {
  return {
    isReachedBy: () => true,
    edges: {
      'GET ': byAnybody((request) => getApp(world, request)),
      'GET subscriptions': byApp(() => listSubscriptions(world)),
      'POST subscriptions': byApp((request) => subscribeCallback(world, request)),
      'DELETE subscriptions': byApp((request) => deleteSubscription(world, request)),
      'POST uploads': {
        needs: ['whatsapp_business_management', 'whatsapp_business_messaging'],
        answer: (request) => openUpload(world, request),
      },
    },
  };
}

export function appLink(appId: string): string {
  return `https://www.facebook.com/games/?app_id=${appId}`;
}

/** `GET /{app}` */
function getApp({ options }: World, { query }: GraphRequest): GraphAnswer {
  const node = {
    id: options.appId,
    name: options.appName,
    link: appLink(options.appId),
    category: 'Business and pages',
    namespace: undefined,
  };
  return ok(selectFields(query.get('fields'), { node, nodeType: 'Application', defaults: ['category', 'link', 'name'] }));
}
