import { randomInt } from 'node:crypto';
import type { Template } from '../template';
import { isObject, textIn, type WireObject } from '../wire';
import type { World } from '../world';
import { ControlError } from './control-error';
import type { ControlRequest } from './control-request';

/** `POST /_simulator/templates`: adds templates, or puts them in place of those of the same name and language. */
export function postTemplates(world: World, { body }: ControlRequest): { templates: number } {
  const list: unknown[] = Array.isArray(body.value) ? body.value : [body.value];
  const added = list.map(parseTemplate);
  const isReplaced = (old: Template) => added.some(({ name, language }) => name === old.name && language === old.language);
  world.templates = [...world.templates.filter((each) => !isReplaced(each)), ...added];
  return { templates: world.templates.length };
}

function parseTemplate(input: unknown): Template {
  const fields = isObject(input) ? input : {};
  const components = fields['components'];
  if (!Array.isArray(components) || !components.every(isComponent)) {
    throw new ControlError('A template needs "name" and "components" as the Graph API shows them.');
  }
  return {
    id: textIn(fields, 'id') ?? String(randomInt(1e14, 2e14)),
    name: requiredText(fields, 'name'),
    language: textIn(fields, 'language') ?? 'en_US',
    category: textIn(fields, 'category') ?? 'UTILITY',
    status: textIn(fields, 'status') ?? 'APPROVED',
    parameter_format: fields['parameter_format'] === 'NAMED' ? 'NAMED' : 'POSITIONAL',
    components,
  };
}

function isComponent(value: unknown): value is Template['components'][number] {
  return isObject(value) && typeof value['type'] === 'string';
}

function requiredText(fields: WireObject, name: string): string {
  const text = textIn(fields, name);
  if (text) return text;
  throw new ControlError(`"${name}" must be a text.`);
}
