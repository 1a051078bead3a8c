import { listAudit } from '../../../contracts/audit';
import { getGeneralSettings, saveGeneralSettings } from '../../../contracts/general-settings';
import { permissions } from '../../../contracts/permissions';
import { countWebhooks, getWebhook, listWebhooks, replayWebhook, replayWebhooks, settleWebhook } from '../../../contracts/webhook-log';
import { route } from './route';

const { auditRead, settingsRead, settingsUpdate, webhookLogRead, webhookLogReplay } = permissions;

/** What is kept of the past, and for how long. */
export const recordRoutes = [
  route(listWebhooks, 'webhook-log.list', [webhookLogRead]),
  route(countWebhooks, 'webhook-log.counts', [webhookLogRead]),
  route(getWebhook, 'webhook-log.find', [webhookLogRead]),
  route(replayWebhook, 'webhook-log.replay', [webhookLogRead, webhookLogReplay]),
  route(replayWebhooks, 'webhook-log.replayAll', [webhookLogRead, webhookLogReplay]),
  route(settleWebhook, 'webhook-log.settle', [webhookLogRead, webhookLogReplay]),
  route(listAudit, 'audit.list', [auditRead]),
  route(getGeneralSettings, 'general-settings.read', [settingsRead]),
  route(saveGeneralSettings, 'general-settings.save', [settingsRead, settingsUpdate]),
];
