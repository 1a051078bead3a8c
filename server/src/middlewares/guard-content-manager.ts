import type { Core } from '@strapi/strapi';

import { getContainer } from '../container';
import { contentTypes } from '../content-types';
import type { DocumentMiddleware } from '../repositories/document-middleware';
import { currentAdmin } from '../services/current-admin';
import { WhatsAppError } from '../services/whatsapp-error';
import { errorCodes } from '../../../contracts/error-codes';

const CONTACT = 'plugin::whatsapp.contact';
const TEMPLATE = 'plugin::whatsapp.template';
const MESSAGE_OBJECT = 'plugin::whatsapp.message-object';
const ASSISTANT = 'plugin::whatsapp.assistant';
const AUDIT = 'plugin::whatsapp.audit-entry';
const APPEND_ONLY = 'The audit is written by the plugin alone, and nothing changes it. It is removed after the time set under Settings.';
const ASSISTANTS_PAGE = 'Assistants are written, tried and switched on under WhatsApp → Assistants.';
const OWN_PAGE = 'Message objects are written under WhatsApp → Message objects, where WhatsApp’s limits are checked.';

const REFUSED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  [CONTACT]: {
    create: 'Contacts are made by WhatsApp when a person writes. Start a conversation in the inbox instead.',
    clone: 'A contact cannot be cloned: a person exists once.',
    delete: 'Deleting a contact here would leave its messages without an owner.',
  },
  [TEMPLATE]: {
    create: 'Templates are written under WhatsApp → Templates, and approved by Meta.',
    update: 'Templates are changed under WhatsApp → Templates, and approved by Meta.',
    clone: 'Templates are written under WhatsApp → Templates, and approved by Meta.',
    delete: 'Templates are deleted under WhatsApp → Templates, at Meta and here.',
  },
  [ASSISTANT]: { create: ASSISTANTS_PAGE, update: ASSISTANTS_PAGE, clone: ASSISTANTS_PAGE, delete: ASSISTANTS_PAGE },
  [AUDIT]: {
    create: APPEND_ONLY,
    update: APPEND_ONLY,
    clone: APPEND_ONLY,
    delete: APPEND_ONLY,
    publish: APPEND_ONLY,
    unpublish: APPEND_ONLY,
    discardDraft: APPEND_ONLY,
  },
  [MESSAGE_OBJECT]: { create: OWN_PAGE, update: OWN_PAGE, clone: OWN_PAGE, delete: OWN_PAGE },
};

/**
 * Types that it does not show: customers' messages, webhooks, sealed secrets, the audit. Strapi gives the super admin
 * the right to read them all the same, by their address; our own pages know who may see what, and mask it.
 */
const HIDDEN = new Set(
  Object.entries(contentTypes)
    .filter(([, { schema }]) => !schema.pluginOptions['content-manager'].visible)
    .map(([name]) => `plugin::whatsapp.${name}`),
);
const NOTHING = new Map<string, unknown>([
  ['findMany', []],
  ['findFirst', null],
  ['findOne', null],
  ['count', 0],
]);

/** What the Content Manager must not do to our types, with the right place; and what follows from what it may do. */
export function guardContentManager(strapi: Core.Strapi): DocumentMiddleware {
  return async function guard(context, next) {
    const refusal = REFUSED[context.uid]?.[context.action];
    if (refusal !== undefined) throw new WhatsAppError(errorCodes.invalidRequest, refusal, { status: 400 });
    if (HIDDEN.has(context.uid) && NOTHING.has(context.action) && isContentManager(strapi)) return NOTHING.get(context.action);
    const result = await next();
    if (context.uid === CONTACT && context.action === 'update' && context.params.documentId !== undefined) {
      await getContainer(strapi).syncOwner(context.params.documentId, currentAdmin(strapi));
    }
    return result;
  };
}

/** Code of the project reads what it wants. */
function isContentManager(strapi: Core.Strapi): boolean {
  const { path } = (strapi.requestContext.get() ?? {}) as { readonly path?: string };
  return path?.startsWith('/content-manager/') === true;
}
