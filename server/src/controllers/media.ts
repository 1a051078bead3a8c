import type { Core } from '@strapi/strapi';

import { errorCodes } from '../../../contracts/error-codes';
import { largestFile } from '../../../contracts/file-types';
import { createMediaTicket, readMedia, refetchMedia, takeLibraryFile, uploadMedia } from '../../../contracts/media';
import { actionId, permissions } from '../../../contracts/permissions';
import { getContainer } from '../container';
import { fetchBytes } from '../media/fetch-bytes';
import { readTicket, signTicket, TICKET_COOKIE, TICKET_MS } from '../media/media-ticket';
import { currentAbility } from '../repositories/admin-users';
import type { InboxScope } from '../repositories/inbox-scope';
import { findLibraryFile, openLibraryFile } from '../repositories/library-files';
import { notFound, refusal } from '../services/media-files';
import { ticketKey, ticketPath } from '../services/media-ticket-place';
import { WhatsAppError } from '../services/whatsapp-error';
import { actorOf } from './admin-context';
import { answerSafely, handle } from './handle';
import { parseRequest } from './parse-request';
import { sendFile, type FileContext } from './send-file';

export const mediaController = ({ strapi }: { strapi: Core.Strapi }) => ({
  upload: handle(strapi, uploadMedia, async ({ query, actor, context }) => {
    const { req } = context;
    if (Number(req.headers['content-length']) > largestFile) {
      // Read to its end, or the browser would see a broken line in place of the reason.
      req.resume();
      throw refusal('too_large', largestFile);
    }
    const file = { bytes: req, filename: query.filename, origin: 'upload' as const };
    return { status: 201, body: { data: await getContainer(strapi).mediaFiles.receive(file, actor.userId) } };
  }),

  takeFromLibrary: handle(strapi, takeLibraryFile, async ({ body, actor, context }) => {
    const file = await findLibraryFile(strapi, { fileId: body.fileId, ability: context.state.userAbility });
    const bytes = file && (await openLibraryFile(strapi, file, fetchBytes));
    if (!bytes) throw notFound();
    const filename = file.ext !== null && !file.name.endsWith(file.ext) ? `${file.name}${file.ext}` : file.name;
    return {
      status: 201,
      body: { data: await getContainer(strapi).mediaFiles.receive({ bytes, filename, origin: 'library' }, actor.userId) },
    };
  }),

  refetch: handle(strapi, refetchMedia, async ({ params, actor }) => ({
    data: await getContainer(strapi).mediaFiles.refetch(params.documentId, actor),
  })),

  createTicket: handle(strapi, createMediaTicket, async ({ params, actor, context }) => {
    const { mediaFiles, clock } = getContainer(strapi);
    if (!(await mediaFiles.find(params.documentId, actor))) throw notFound();
    const path = ticketPath(strapi, params.documentId);
    const expiresAt = clock() + TICKET_MS;
    const value = signTicket({ userId: actor.userId, media: params.documentId, expiresAt }, ticketKey(strapi));
    const { cookies, secure } = context as unknown as FileContext;
    cookies.set(TICKET_COOKIE, value, {
      path,
      maxAge: TICKET_MS,
      httpOnly: true,
      sameSite: 'strict',
      secure,
      signed: false,
      overwrite: true,
    });
    return { data: { url: path, expiresAt: new Date(expiresAt).toISOString() } };
  }),

  /** With the login in the header. */
  read: answerSafely(strapi, async (context: FileContext) => {
    await serve(strapi, context, actorOf(context));
  }),

  /** With the cookie of a ticket: the person is asked for again each time, since rights and owners change. */
  readTicketed: answerSafely(strapi, async (context: FileContext) => {
    const { clock } = getContainer(strapi);
    const { documentId } = context.params;
    const ticket = readTicket(context.cookies.get(TICKET_COOKIE) ?? '', { media: documentId, key: ticketKey(strapi), now: clock() });
    const ability = ticket && (await currentAbility(strapi, ticket.userId));
    if (!ticket || ability?.can(actionId(permissions.inboxRead)) !== true) {
      throw new WhatsAppError(errorCodes.mediaNotFound, 'The ticket for this file is over. Open the message again.', { status: 401 });
    }
    await serve(strapi, context, { userId: ticket.userId, seesAll: ability.can(actionId(permissions.inboxReadAll)) });
  }),
});

async function serve(strapi: Core.Strapi, context: FileContext, scope: InboxScope): Promise<void> {
  const { documentId } = context.params;
  parseRequest(readMedia, { params: undefined, query: context.query, body: undefined });
  if (!/^[a-z0-9]{24}$/.test(documentId)) throw notFound();
  const { mediaFiles, mediaStore } = getContainer(strapi);
  const file = await mediaFiles.find(documentId, scope);
  if (file?.state !== 'stored' || file.storageKey === null) throw notFound();
  await sendFile(context, { file, store: await mediaStore() });
}
