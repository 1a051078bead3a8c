import { randomBytes } from 'node:crypto';
import type { Account } from '../accounts/account';
import { templatesOf } from '../accounts/find';
import { reviewTemplate } from '../acts/review-template';
import type { Template } from '../template';
import { isObject } from '../wire';
import type { World } from '../world';
import { checkTemplate } from './check-template';
import { ok, type GraphAnswer, type GraphRequest } from './graph-request';
import { required } from './place';
import { refusal, subcodes } from './template/refusal';
import { handlesOf, keepSamples } from './template-samples';

/** Of an account that Meta has verified; other accounts may have 250. */
const mostTemplates = 6000;
const nameBlockedMs = 30 * 24 * 60 * 60 * 1000;

/** `POST /{waba}/message_templates`: takes a template in for review. */
export function createTemplate(world: World, account: Account, { body }: GraphRequest): GraphAnswer {
  if (!isObject(body)) throw required('name');
  const draft = checkTemplate(body, { handles: handlesOf(world) });
  checkIsFree(world, account, draft);
  const components = keepSamples(world, draft.components);
  const template: Template = { ...draft, id: createTemplateId(), wabaId: account.id, status: 'PENDING', components };
  world.templates = [...world.templates, template];
  world.changes.announce();
  awaitReview(world, template);
  return ok({ id: template.id, status: template.status, category: template.category });
}

/** By the setting `templateReview` a template is approved by itself, unless somebody has decided before. */
export function awaitReview(world: World, template: Template): void {
  if (world.settings.templateReview !== 'approve') return;
  world.timers.after(world.settings.reviewDelayMs, () => {
    if (template.status === 'PENDING' && world.templates.includes(template)) reviewTemplate(world, template, { event: 'APPROVED' });
  });
}

function checkIsFree(world: World, account: Account, { name, language }: { name: string; language: string }): void {
  const present = templatesOf(world, account);
  if (present.some((each) => each.name === name && each.language === language)) {
    throw refusal(subcodes.nameIsTaken, {
      title: 'Content in this language already exists',
      message: `There is already ${language} content for ${name}. Edit it, or choose another name.`,
    });
  }
  const deletedAt = world.deletedTemplates.get(`${account.id} ${name}`);
  if (deletedAt !== undefined && world.now() < deletedAt + nameBlockedMs) {
    throw refusal(subcodes.nameIsBeingDeleted, {
      title: 'The name is not free yet',
      message: `${name} was deleted less than 30 days ago. Choose another name.`,
    });
  }
  if (present.length >= mostTemplates) {
    throw refusal(subcodes.tooManyTemplates, {
      title: 'Too many templates',
      message: `An account can have ${mostTemplates} templates.`,
    });
  }
}

/** Of 18 digits: beyond what a double holds, as Meta's ids may be. */
export function createTemplateId(): string {
  return String(100_000_000_000_000_000n + (randomBytes(8).readBigUInt64BE() % 800_000_000_000_000_000n));
}
