import { PLUGIN_ID, actionId } from '../../../contracts/permissions';
import { menuPermissions } from '../components/page/page-links';
import { connectionStatus } from './connection-status';
import { liveStore } from './live-store';

import type { RBACMiddleware } from '@strapi/strapi/admin';

const inMenu = new Set(menuPermissions.map(actionId));
const pluginPath = `/plugins/${PLUGIN_ID}`;

/**
 * The menu entry shows only once the connection is configured. Menu links are registered once and
 * hidden by permission alone, so what shows it is withheld, except on the plugin's own pages: they
 * ask for it too, and show the first-run page themselves.
 */
export const hideUntilConnected: RBACMiddleware =
  ({ pathname }) =>
  (next) =>
  async (granted) => {
    if (isPluginPage(pathname) || !granted.some(({ action }) => inMenu.has(action))) return next(granted);
    const status = await connectionStatus();
    // Unknown is not "not connected": a short outage must not take the entry away.
    if (status?.connected !== false) return next(granted);
    liveStore.set({ isEntryHidden: true });
    return next(granted.filter(({ action }) => !inMenu.has(action)));
  };

function isPluginPage(pathname: string): boolean {
  return pathname === pluginPath || pathname.startsWith(`${pluginPath}/`);
}
