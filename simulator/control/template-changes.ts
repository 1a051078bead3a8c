import { changeCategory, changeComponents, changeQuality } from '../acts/change-template';
import { reviewTemplate, templateEvents } from '../acts/review-template';
import type { Template } from '../template';
import type { WireObject } from '../wire';
import type { World } from '../world';
import { ControlError } from './control-error';
import { objectBody, type ControlRequest } from './control-request';
import { oneOf, optionalFlag, optionalText, refuseUnknown } from './fields';
import { isComponent } from './templates';

interface Changed {
  templates: { id: string; name: string; language: string; status: string; category: string }[];
}

/** `POST /_simulator/templates/{id or name}/review` with `{ event, reason?, recommendation?, title?, language? }` */
export function postReview(world: World, request: ControlRequest): Changed {
  const body = objectBody(request);
  refuseUnknown(body, ['event', 'reason', 'recommendation', 'title', 'description', 'language']);
  const review = {
    event: oneOf(body, 'event', templateEvents),
    reason: optionalText(body, 'reason'),
    recommendation: optionalText(body, 'recommendation'),
    title: optionalText(body, 'title'),
    description: optionalText(body, 'description'),
  };
  return changeEach(world, request, (template) => reviewTemplate(world, template, review));
}

/** `POST /_simulator/templates/{id or name}/quality` with `{ score, language? }` */
export function postQuality(world: World, request: ControlRequest): Changed {
  const body = objectBody(request);
  refuseUnknown(body, ['score', 'language']);
  const score = oneOf(body, 'score', ['GREEN', 'YELLOW', 'RED', 'UNKNOWN']);
  return changeEach(world, request, (template) => changeQuality(world, template, score));
}

/** `POST /_simulator/templates/{id or name}/category` with `{ category, impending?, language? }` */
export function postCategory(world: World, request: ControlRequest): Changed {
  const body = objectBody(request);
  refuseUnknown(body, ['category', 'impending', 'language']);
  const category = oneOf(body, 'category', ['MARKETING', 'UTILITY', 'AUTHENTICATION']);
  const isImpending = optionalFlag(body, 'impending');
  return changeEach(world, request, (template) => changeCategory(world, template, { category, isImpending }));
}

/** `POST /_simulator/templates/{id or name}/components` with `{ components, language? }` */
export function postComponents(world: World, request: ControlRequest): Changed {
  const body = objectBody(request);
  refuseUnknown(body, ['components', 'language']);
  const { components } = body;
  if (!Array.isArray(components) || !components.every(isComponent)) {
    throw new ControlError('"components" must be a list as the Graph API shows it.');
  }
  return changeEach(world, request, (template) => changeComponents(world, template, components));
}

function changeEach(world: World, request: ControlRequest, change: (template: Template) => void): Changed {
  const found = findTemplates(world, request.params['id'] ?? '', objectBody(request));
  found.forEach(change);
  return { templates: found.map(({ id, name, language, status, category }) => ({ id, name, language, status, category })) };
}

function findTemplates(world: World, wanted: string, body: WireObject): Template[] {
  const language = optionalText(body, 'language');
  const found = world.templates.filter(({ id, name, ...each }) => {
    return (id === wanted || name === wanted) && (language === undefined || each.language === language);
  });
  if (found.length > 0) return found;
  throw new ControlError(`There is no template "${wanted}"${language === undefined ? '' : ` in ${language}`}.`, 404);
}
