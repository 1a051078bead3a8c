import * as connection from '../../../contracts/connection';
import { askDoctor, checkHealth, getDiagnosticReport, getHealth } from '../../../contracts/health';
import { completeLogin, startLogin } from '../../../contracts/oauth';
import { permissions } from '../../../contracts/permissions';
import { listTasks, runTask } from '../../../contracts/scheduled-task';
import { route } from './route';

const { settingsRead, settingsUpdate, messagesSend, inboxRead } = permissions;

/** Set-up, health, jobs on a clock. */
export const connectionRoutes = [
  route(connection.getConnection, 'connection.find', [settingsRead]),
  route(connection.saveConnection, 'connection.save', [settingsRead, settingsUpdate]),
  route(connection.verifyStep, 'connection.verify', [settingsRead, settingsUpdate]),
  route(connection.listChoices, 'connection.choices', [settingsRead, settingsUpdate]),
  route(connection.registerWebhook, 'connection.registerWebhook', [settingsRead, settingsUpdate]),
  route(connection.rotateVerifyToken, 'connection.rotateVerifyToken', [settingsRead, settingsUpdate]),
  route(connection.copyVerifyToken, 'connection.copyVerifyToken', [settingsRead, settingsUpdate]),
  route(connection.setSignatureCheck, 'connection.setSignatureCheck', [settingsRead, settingsUpdate]),
  route(connection.sendTestMessage, 'connection.sendTest', [settingsRead, settingsUpdate, inboxRead, messagesSend]),
  route(connection.updateNumber, 'connection.updateNumber', [settingsRead, settingsUpdate]),
  route(connection.refreshToken, 'connection.refreshToken', [settingsRead, settingsUpdate]),
  route(connection.disconnect, 'connection.disconnect', [settingsRead, settingsUpdate]),
  route(startLogin, 'connection.startLogin', [settingsRead, settingsUpdate]),
  route(completeLogin, 'connection.completeLogin', [settingsRead, settingsUpdate]),
  route(getHealth, 'operations.health', [settingsRead]),
  route(checkHealth, 'operations.checkHealth', [settingsRead, settingsUpdate]),
  route(askDoctor, 'operations.doctor', [settingsRead, settingsUpdate]),
  route(getDiagnosticReport, 'operations.report', [settingsRead]),
  route(listTasks, 'operations.tasks', [settingsRead]),
  route(runTask, 'operations.runTask', [settingsRead, settingsUpdate]),
];
