import { PLUGIN_ID, actionId, permissions, type PermissionName } from '../../contracts/permissions';
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

const may = (name: PermissionName) => [{ action: actionId(name), subject: null }];
const maySeeSettings = may(permissions.settingsRead);

/** Below `/settings`, in a section of their own. */
const settingsLinks = [
  {
    id: `${PLUGIN_ID}-connection`,
    to: `${PLUGIN_ID}/connection`,
    intlLabel: { id: `${PLUGIN_ID}.setup.title`, defaultMessage: 'Connection' },
    permissions: maySeeSettings,
    Component: () => import('./features/settings/ConnectionPage').then(({ ConnectionPage }) => ({ default: ConnectionPage })),
  },
  {
    id: `${PLUGIN_ID}-general`,
    to: `${PLUGIN_ID}/general`,
    intlLabel: { id: `${PLUGIN_ID}.general.title`, defaultMessage: 'General' },
    permissions: maySeeSettings,
    Component: () => import('./features/settings/GeneralPage').then(({ GeneralPage }) => ({ default: GeneralPage })),
  },
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
  {
    id: `${PLUGIN_ID}-tasks`,
    to: `${PLUGIN_ID}/tasks`,
    intlLabel: { id: `${PLUGIN_ID}.tasks.title`, defaultMessage: 'Scheduled tasks' },
    permissions: maySeeSettings,
    Component: () => import('./features/settings/TasksPage').then(({ TasksPage }) => ({ default: TasksPage })),
  },
  {
    id: `${PLUGIN_ID}-webhook-log`,
    to: `${PLUGIN_ID}/webhook-log`,
    intlLabel: { id: `${PLUGIN_ID}.webhooks.title`, defaultMessage: 'Webhook log' },
    permissions: may(permissions.webhookLogRead),
    Component: () => import('./features/settings/WebhookLogPage').then(({ WebhookLogPage }) => ({ default: WebhookLogPage })),
  },
  {
    id: `${PLUGIN_ID}-audit`,
    to: `${PLUGIN_ID}/audit`,
    intlLabel: { id: `${PLUGIN_ID}.audit.title`, defaultMessage: 'Audit' },
    permissions: may(permissions.auditRead),
    Component: () => import('./features/settings/AuditPage').then(({ AuditPage }) => ({ default: AuditPage })),
  },
];

export default { register, registerTrads: loadTranslations };
