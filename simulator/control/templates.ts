import type { Account } from '../accounts/account';
import { accountOfTemplate } from '../accounts/find';
import { createTemplateId } from '../graph/create-template';
import type { Template } from '../template';
import { isObject, objectIn, textIn } from '../wire';
import type { World } from '../world';
import { accountWith } from './accounts';
import { ControlError } from './control-error';
import type { ControlRequest } from './control-request';
import { requiredText } from './fields';

/** `POST /_simulator/templates?wabaId=`: adds templates, or puts them in place of those of the same name and language. */
export function postTemplates(world: World, { body, query }: ControlRequest): { templates: number } {
  const list: unknown[] = Array.isArray(body.value) ? body.value : [body.value];
  const account = accountWith(world, query.get('wabaId') ?? world.options.wabaId);
  const added = list.map((each) => parseTemplate(each, account));
  const isReplaced = (old: Template) =>
    accountOfTemplate(world, old) === account && added.some(({ name, language }) => name === old.name && language === old.language);
  world.templates = [...world.templates.filter((each) => !isReplaced(each)), ...added];
  world.changes.announce();
  return { templates: world.templates.length };
}

function parseTemplate(input: unknown, account: Account): Template {
  const fields = isObject(input) ? input : {};
  const components = fields['components'];
  if (!Array.isArray(components) || !components.every(isComponent)) {
    throw new ControlError('A template needs "name" and "components" as the Graph API shows them.');
  }
  const status = textIn(fields, 'status') ?? 'APPROVED';
  const score = textIn(objectIn(fields, 'quality_score') ?? {}, 'score');
  return {
    id: textIn(fields, 'id') ?? createTemplateId(),
    wabaId: account.id,
    name: requiredText(fields, 'name'),
    language: textIn(fields, 'language') ?? 'en_US',
    category: textIn(fields, 'category') ?? 'UTILITY',
    status,
    parameter_format: fields['parameter_format'] === 'NAMED' ? 'NAMED' : 'POSITIONAL',
    components,
    rejected_reason: textIn(fields, 'rejected_reason'),
    quality_score: { score: score ?? (status === 'PAUSED' ? 'RED' : 'GREEN') },
    previous_category: textIn(fields, 'previous_category'),
  };
}

export function isComponent(value: unknown): value is Template['components'][number] {
  return isObject(value) && typeof value['type'] === 'string';
}
