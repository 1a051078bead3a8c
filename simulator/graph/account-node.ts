import type { Account } from '../accounts/account';
import { reaches } from '../tokens/access-token';
import type { World } from '../world';
import { getBusinessAccount } from './business-account';
import { createTemplate } from './create-template';
import { deleteTemplate } from './delete-template';
import { managing, type GraphNode } from './node';
import { listPhoneNumbers } from './phone-number';
import { listSubscribedApps, subscribeApp, unsubscribeApp } from './subscribed-apps';
import { listTemplates } from './templates';

export function accountNode(world: World, account: Account): GraphNode {
  return {
    isReachedBy: (token, scope) => reaches(token, scope, account.id),
    edges: {
      'GET ': managing((request) => getBusinessAccount(world, account, request)),
      'GET message_templates': managing((request) => listTemplates(world, account, request)),
      'POST message_templates': managing((request) => createTemplate(world, account, request)),
      'DELETE message_templates': managing((request) => deleteTemplate(world, account, request)),
      'GET phone_numbers': managing((request) => listPhoneNumbers(world, account, request)),
      'GET subscribed_apps': managing(() => listSubscribedApps(world, account)),
      'POST subscribed_apps': managing((request) => subscribeApp(world, account, request)),
      'DELETE subscribed_apps': managing(() => unsubscribeApp(world, account)),
    },
  };
}
