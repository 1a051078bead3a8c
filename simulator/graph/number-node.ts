import type { BusinessNumber } from '../accounts/account';
import { reaches } from '../tokens/access-token';
import type { World } from '../world';
import { blockUsers, listBlockedUsers, unblockUsers } from './block-users';
import { changeNumber } from './change-number';
import { uploadMedia } from './media';
import { postMessages } from './messages';
import { managing, messaging, type GraphNode } from './node';
import { getPhoneNumber } from './phone-number';
import { deregisterNumber, registerNumber } from './registration';

export function numberNode(world: World, number: BusinessNumber): GraphNode {
  return {
    isReachedBy: (token, scope) => reaches(token, scope, number.wabaId),
    edges: {
      'GET ': managing((request) => getPhoneNumber(world, number, request)),
      'POST ': managing((request) => changeNumber(world, number, request)),
      'POST register': managing((request) => registerNumber(world, number, request)),
      'POST deregister': managing(() => deregisterNumber(world, number)),
      'POST messages': messaging((request) => postMessages(world, number, request)),
      'POST media': messaging((request) => uploadMedia(world, number, request)),
      'GET block_users': messaging((request) => listBlockedUsers(world, number, request)),
      'POST block_users': messaging((request) => blockUsers(world, number, request)),
      'DELETE block_users': messaging((request) => unblockUsers(world, number, request)),
    },
  };
}
