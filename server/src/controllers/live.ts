import type { Core } from '@strapi/strapi';

import { getChanges } from '../../../contracts/changes';
import { LIVE_HEARTBEAT_MS } from '../../../contracts/live-events';
import { actionId, permissions } from '../../../contracts/permissions';
import { streamEvents } from '../../../contracts/stream-events';
import { getContainer } from '../container';
import { currentAbility } from '../repositories/admin-users';
import { actorOf, type AdminContext } from './admin-context';
import { answerSafely, handle } from './handle';
import { openEventStream } from './open-event-stream';
import { parseRequest } from './parse-request';

export const liveController = ({ strapi }: { strapi: Core.Strapi }) => ({
  changes: handle(strapi, getChanges, async ({ query, actor }) => ({ data: await getContainer(strapi).readChanges(query.since, actor) })),

  events: answerSafely(strapi, async (context: AdminContext) => {
    parseRequest(streamEvents, { params: context.params, query: context.query, body: undefined });
    const { liveFeed, clock } = getContainer(strapi);
    const { userId, seesAll } = actorOf(context);
    // A body under strapi::compression would be held back whole: write to the raw response.
    context.respond = false;
    openEventStream(context.res, {
      heartbeatMs: LIVE_HEARTBEAT_MS,
      clock,
      isStillAllowed: () => isStillAllowed(strapi, context, seesAll),
      subscribe: (send) =>
        liveFeed.subscribe(({ assignedUserId, ...event }) => {
          const isVisible = seesAll || assignedUserId === null || assignedUserId === userId;
          if (isVisible) send(event);
          // The row may have been this person's a moment ago: its screen must let go of it.
          else if (event.event === 'conversation') send({ ...event, gone: true });
        }, userId),
    });
  }),
});

/** The login may have ended, or the user's rights have changed, while the stream was open. */
async function isStillAllowed(strapi: Core.Strapi, { req, state }: AdminContext, seesAll: boolean): Promise<boolean> {
  const token = /^bearer (\S+)$/i.exec(req.headers.authorization ?? '')?.[1];
  const sessions = strapi.sessionManager('admin');
  if (token === undefined || !state.session || !sessions.validateAccessToken(token).isValid) return false;
  if (!(await sessions.isSessionActive(state.session.id))) return false;
  const ability = await currentAbility(strapi, state.user.id);
  // With another scope the stream begins anew.
  return ability?.can(actionId(permissions.inboxRead)) === true && ability.can(actionId(permissions.inboxReadAll)) === seesAll;
}
