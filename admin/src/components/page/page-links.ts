import { PLUGIN_ID, permissions, type PermissionName } from '../../../../contracts/permissions';
import type { TextKey } from '../use-text';

export const pluginRoot = `/plugins/${PLUGIN_ID}`;

/** The set-up and its health, below Strapi's settings. */
export const connectionAddress = `/settings/${PLUGIN_ID}/connection`;

export interface PageLink {
  readonly key: 'inbox' | 'templates' | 'message-objects' | 'assistants';
  readonly to: string;
  readonly label: TextKey;
  /** Any of them opens the page. */
  readonly permissions: readonly PermissionName[];
}

/** The plugin's pages in the order of the strip. The inbox's own menu shows them too. */
export const pageLinks: readonly PageLink[] = [
  { key: 'inbox', to: pluginRoot, label: 'page.inbox', permissions: [permissions.inboxRead] },
  {
    key: 'templates',
    to: `${pluginRoot}/templates`,
    label: 'page.templates',
    permissions: [permissions.templatesRead],
  },
  {
    key: 'message-objects',
    to: `${pluginRoot}/message-objects`,
    label: 'page.message-objects',
    permissions: [permissions.messageObjectsManage],
  },
  {
    key: 'assistants',
    to: `${pluginRoot}/assistants`,
    label: 'page.assistants',
    permissions: [permissions.assistantsRead],
  },
];

/** Any of them shows the plugin in Strapi's menu. */
export const menuPermissions: readonly PermissionName[] = [...new Set(pageLinks.flatMap((link) => link.permissions))];
