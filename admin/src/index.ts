import { PLUGIN_ID, actionId } from '../../contracts/permissions';
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
  app.addMiddlewares([createLiveMiddleware]);
  app.addRBACMiddleware([hideUntilConnected]);
  app.registerPlugin({ id: PLUGIN_ID, name: 'WhatsApp' });
}

export default { register, registerTrads: loadTranslations };
