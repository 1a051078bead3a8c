import type { Account } from '../accounts/account';
import { templatesOf } from '../accounts/find';
import type { World } from '../world';
import { success, type GraphAnswer, type GraphRequest } from './graph-request';
import { required } from './place';
import { refusal, subcodes } from './template/refusal';

/** `DELETE /{waba}/message_templates?name=…`: all languages, or with `hsm_id` one. */
export function deleteTemplate(world: World, account: Account, { query }: GraphRequest): GraphAnswer {
  const name = query.get('name');
  const id = query.get('hsm_id');
  if (!name) throw required('name');
  const found = templatesOf(world, account).filter((each) => each.name === name && (id === null || each.id === id));
  if (found.length === 0) {
    throw refusal(subcodes.notFound, { title: 'Message template not found', message: `There is no template ${name}.` });
  }
  if (found.some(({ status }) => status === 'DISABLED')) {
    throw refusal(undefined, { title: 'Template cannot be deleted', message: 'A disabled template cannot be deleted.' });
  }
  world.templates = world.templates.filter((each) => !found.includes(each));
  if (found.some(({ status }) => status === 'APPROVED')) world.deletedTemplates.set(`${account.id} ${name}`, world.now());
  world.changes.announce();
  return success;
}
