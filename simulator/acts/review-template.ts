import { accountOfTemplate } from '../accounts/find';
import type { Template } from '../template';
import type { WireObject } from '../wire';
import type { World } from '../world';
import { publishAccountChange } from './publish-webhook';

/** What Meta may decide about a template, and the status that it then has; null where only the event goes out. */
const statusAfter = {
  APPROVED: 'APPROVED',
  REJECTED: 'REJECTED',
  PENDING: 'PENDING',
  PAUSED: 'PAUSED',
  DISABLED: 'DISABLED',
  REINSTATED: 'APPROVED',
  IN_APPEAL: 'IN_APPEAL',
  LIMIT_EXCEEDED: 'LIMIT_EXCEEDED',
  ARCHIVED: 'ARCHIVED',
  PENDING_DELETION: 'PENDING_DELETION',
  DELETED: 'DELETED',
  FLAGGED: null,
  LOCKED: null,
} as const;

export type TemplateEvent = keyof typeof statusAfter;
export const templateEvents = Object.keys(statusAfter) as TemplateEvent[];

export interface Review {
  event: TemplateEvent;
  reason?: string | undefined;
  recommendation?: string | undefined;
  /** Of a pause or its end: FIRST_PAUSE, UNPAUSE … */
  title?: string | undefined;
  description?: string | undefined;
}

/** Changes a template's status and tells the business. */
export function reviewTemplate(world: World, template: Template, review: Review): void {
  const { event } = review;
  template.status = statusAfter[event] ?? template.status;
  template.rejected_reason = event === 'REJECTED' ? (reasonOf(review) ?? undefined) : undefined;
  if (event === 'DELETED') world.templates = world.templates.filter((each) => each !== template);
  publishAccountChange(world, accountOfTemplate(world, template), {
    field: 'message_template_status_update',
    value: {
      event,
      ...namesOf(template),
      reason: reasonOf(review),
      message_template_category: template.category,
      ...moreOf(world, review),
    },
  });
  world.changes.announce();
}

/** How webhooks name a template. */
export function namesOf({ id, name, language }: Template): WireObject {
  return { message_template_id: id, message_template_name: name, message_template_language: language };
}

function reasonOf({ event, reason, recommendation }: Review): string | null {
  // A reason in words goes with the recommendation; the field itself has Meta's own word for it.
  if (event === 'REJECTED') return recommendation === undefined ? (reason ?? 'INVALID_FORMAT') : 'INVALID_FORMAT';
  return event === 'PENDING_DELETION' ? null : 'NONE';
}

const titles: Partial<Record<TemplateEvent, string>> = { PAUSED: 'FIRST_PAUSE', REINSTATED: 'UNPAUSE', LOCKED: 'RATE_LIMITING_PAUSE' };

function moreOf(world: World, { event, reason, recommendation, title = titles[event], description }: Review): WireObject {
  if (event === 'DISABLED') return { disable_info: { disable_date: String(Math.floor(world.now() / 1000)) } };
  if (event === 'REJECTED' && recommendation !== undefined) {
    return { rejection_info: { reason: reason ?? 'The format is not valid.', recommendation } };
  }
  if (title === undefined) return {};
  return { other_info: { title, description: description ?? 'Because of feedback from the people who received it.' } };
}
