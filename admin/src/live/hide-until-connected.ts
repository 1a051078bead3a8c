import { PLUGIN_ID, actionId, permissions } from '../../../contracts/permissions';
import { connectionStatus } from './connection-status';

import type { RBACMiddleware } from '@strapi/strapi/admin';

const inboxRead = actionId(permissions.inboxRead);
const pluginPath = `/plugins/${PLUGIN_ID}`;

/**
 * The menu entry shows only once the connection is configured. Menu links are registered once and
 * hidden by permission alone, so the permission is withheld, except on the plugin's own pages: they
 * ask for it too, and show the first-run page themselves.
 */
export const hideUntilConnected: RBACMiddleware =
  ({ pathname }) =>
  (next) =>
  async (granted) => {
    if (isPluginPage(pathname) || !granted.some(({ action }) => action === inboxRead)) return next(granted);
    const status = await connectionStatus();
    // Unknown is not "not connected": a short outage must not take the entry away.
    if (status?.connected !== false) return next(granted);
    return next(granted.filter(({ action }) => action !== inboxRead));
  };

function isPluginPage(pathname: string): boolean {
  return pathname === pluginPath || pathname.startsWith(`${pluginPath}/`);
}
