import { Readable } from 'node:stream';

import type { Core } from '@strapi/strapi';

import { eraseContact, exportContact } from '../../../contracts/privacy';
import { getContainer } from '../container';
import { actorOf, type AdminContext } from './admin-context';
import { answerSafely, handle } from './handle';
import { parseRequest } from './parse-request';

interface DownloadContext extends AdminContext {
  set(headers: Readonly<Record<string, string>>): void;
}

export const privacyController = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** A file: it may be large, so it goes out as it is read. */
  export: answerSafely(strapi, async (context: DownloadContext) => {
    const { params } = parseRequest(exportContact, { params: context.params, query: context.query, body: undefined });
    const pieces = await getContainer(strapi).exportContact(params.documentId, actorOf(context));
    context.set({
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="whatsapp-contact-${params.documentId}.json"`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    });
    context.body = Readable.from(pieces);
  }),

  erase: handle(strapi, eraseContact, async ({ params, actor }) => ({
    data: await getContainer(strapi).eraseContact.eraseOwn(params.documentId, actor),
  })),
});
