import { accountOfTemplate, numberById } from '../accounts/find';
import { reaches } from '../tokens/access-token';
import { userNameOf } from '../tokens/find-token';
import type { StoredMedia } from '../stored-media';
import type { Template } from '../template';
import type { World } from '../world';
import { accountNode } from './account-node';
import { appNode } from './app';
import { businessNode } from './businesses';
import type { Caller } from './caller';
import { editTemplate, unpauseTemplate } from './edit-template';
import { deleteMedia, getMedia, ownerOf } from './media';
import { managing, messaging, type GraphNode } from './node';
import { numberNode } from './number-node';
import { getTemplate } from './template-node';
import { tokenOf, userNode } from './users';

/** The object behind an id, or behind `me` and `app`. */
export function findNode(world: World, id: string, caller: Caller): GraphNode | undefined {
  const { directory, options, hiddenIds } = world;
  if (hiddenIds.has(id)) return undefined;
  if (id === 'app' || id === options.appId) return appNode(world);
  if (id === 'me') return nodeOfUser(world, tokenOf(caller).userId, caller);
  const number = directory.numbers.get(id);
  if (number) return numberNode(world, number);
  const account = directory.accounts.get(id);
  if (account) return accountNode(world, account);
  const business = directory.businesses.get(id);
  if (business) return businessNode(world, business);
  const media = world.media.get(id);
  if (media) return mediaNode(world, media);
  const template = world.templates.find((each) => each.id === id);
  if (template) return templateNode(world, template);
  return nodeOfUser(world, id, caller);
}

/** Nobody but themselves and the app sees a user. */
function nodeOfUser(world: World, id: string, caller: Caller): GraphNode | undefined {
  const name = userNameOf(world, id);
  const isAllowed = caller.kind === 'app' || caller.token.userId === id;
  return name !== undefined && isAllowed ? userNode(world, { id, name }) : undefined;
}

function mediaNode(world: World, media: StoredMedia): GraphNode {
  const { wabaId } = numberById(world, ownerOf(world, media));
  return {
    isReachedBy: (token, scope) => reaches(token, scope, wabaId),
    edges: {
      'GET ': messaging((request) => getMedia(world, media, request)),
      'DELETE ': messaging((request) => deleteMedia(world, media, request)),
    },
  };
}

function templateNode(world: World, template: Template): GraphNode {
  const account = accountOfTemplate(world, template);
  return {
    isReachedBy: (token, scope) => reaches(token, scope, account.id),
    edges: {
      'GET ': managing((request) => getTemplate(world, template, request)),
      'POST ': managing((request) => editTemplate(world, template, request)),
      'POST unpause': managing(() => unpauseTemplate(world, template)),
    },
  };
}
