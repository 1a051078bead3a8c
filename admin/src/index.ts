import { PLUGIN_ID, actionId, permissions } from '../../contracts/permissions';
import { MenuIcon } from './components/MenuIcon';
import { menuPermissions } from './components/page/page-links';
import { hideUntilConnected } from './live/hide-until-connected';
import { createLiveMiddleware } from './live/live-middleware';
import { loadTranslations } from './translations/load-translations';

import type { StrapiApp } from '@strapi/strapi/admin';

// A plugin's `bootstrap()` may add settings links only, so everything happens here.
function register(app: StrapiApp): void {
  app.addMenuLink({
    to: `plugins/${PLUGIN_ID}`,
    icon: MenuIcon,
    intlLabel: { id: `${PLUGIN_ID}.plugin.name`, defaultMessage: 'WhatsApp' },
    permissions: menuPermissions.map((name) => ({ action: actionId(name), subject: null })),
    Component: () => import('./App').then(({ App }) => ({ default: App })),
  });
  app.addSettingsLink({ id: PLUGIN_ID, intlLabel: { id: `${PLUGIN_ID}.plugin.name`, defaultMessage: 'WhatsApp' } }, settingsLinks);
  app.addMiddlewares([createLiveMiddleware]);
  app.addRBACMiddleware([hideUntilConnected]);
  app.registerPlugin({ id: PLUGIN_ID, name: 'WhatsApp' });
}

const maySeeSettings = [{ action: actionId(permissions.settingsRead), subject: null }];

/** Below `/settings`, in a section of their own. */
const settingsLinks = [
  {
    id: `${PLUGIN_ID}-automation`,
    to: `${PLUGIN_ID}/automation`,
    intlLabel: { id: `${PLUGIN_ID}.settings.automation`, defaultMessage: 'Automatic mode' },
    permissions: maySeeSettings,
    Component: () => import('./features/settings/AutomationPage').then(({ AutomationPage }) => ({ default: AutomationPage })),
  },
  {
    id: `${PLUGIN_ID}-team`,
    to: `${PLUGIN_ID}/team`,
    intlLabel: { id: `${PLUGIN_ID}.settings.team`, defaultMessage: 'Team' },
    permissions: maySeeSettings,
    Component: () => import('./features/settings/TeamPage').then(({ TeamPage }) => ({ default: TeamPage })),
  },
];

export default { register, registerTrads: loadTranslations };
