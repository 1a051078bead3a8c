import { reviewTemplate } from '../acts/review-template';
import type { Template } from '../template';
import { isObject } from '../wire';
import type { World } from '../world';
import { awaitReview } from './create-template';
import { checkTemplate, onlyEditable } from './check-template';
import { success, type GraphAnswer, type GraphRequest } from './graph-request';
import { required } from './place';
import { refusal } from './template/refusal';
import { handlesOf, keepSamples } from './template-samples';

const day = 24 * 60 * 60 * 1000;
const editable = ['APPROVED', 'REJECTED', 'PAUSED'];

/** `POST /{template}`: another version, which is reviewed again. */
export function editTemplate(world: World, template: Template, { body }: GraphRequest): GraphAnswer {
  if (!isObject(body)) throw required('components');
  onlyEditable(body);
  checkMayBeEdited(world, template, body['category']);
  const { name, language, category, parameter_format, components, message_send_ttl_seconds } = { ...template, ...body };
  const merged = { name, language, category, parameter_format, components, message_send_ttl_seconds };
  // What is shown of a one-time code is not what was sent up, so it cannot go through the check again.
  const isKept = template.category === 'AUTHENTICATION' && body['components'] === undefined;
  const handles = body['components'] === undefined ? { has: () => true } : handlesOf(world);
  const draft = isKept ? {} : checkTemplate(withoutGaps(merged), { handles });
  const wasApproved = template.status === 'APPROVED';
  Object.assign(template, draft, { status: 'PENDING', rejected_reason: undefined });
  template.components = keepSamples(world, template.components);
  if (wasApproved) template.editedAt = [...(template.editedAt ?? []), world.now()];
  world.changes.announce();
  awaitReview(world, template);
  return success;
}

/** `POST /{template}/unpause` */
export function unpauseTemplate(world: World, template: Template): GraphAnswer {
  if (template.status !== 'PAUSED') throw notNow('Only a paused template can be unpaused.');
  reviewTemplate(world, template, { event: 'APPROVED', title: 'UNPAUSE' });
  return success;
}

function checkMayBeEdited(world: World, { status, category, editedAt = [] }: Template, wanted: unknown): void {
  if (!editable.includes(status)) throw notNow(`A template that is ${status} cannot be edited.`);
  if (status !== 'APPROVED') return;
  if (typeof wanted === 'string' && wanted.toUpperCase() !== category) {
    throw notNow('The category of an approved template cannot be changed.');
  }
  const since = (ageMs: number) => editedAt.filter((at) => world.now() - at < ageMs).length;
  if (since(day) >= 1 || since(30 * day) >= 10) {
    throw notNow('An approved template can be edited once in 24 hours, and ten times in 30 days.');
  }
}

function withoutGaps(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function notNow(message: string): Error {
  return refusal(undefined, { title: 'Template cannot be edited', message });
}
