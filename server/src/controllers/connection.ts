import type { Core } from '@strapi/strapi';

import * as contract from '../../../contracts/connection';
import { completeLogin, startLogin } from '../../../contracts/oauth';
import { getContainer } from '../container';
import type { LoginActor } from '../services/connect/login';
import { handle, type Handled } from './handle';

export const connectionController = ({ strapi }: { strapi: Core.Strapi }) => {
  const connect = () => getContainer(strapi).connect;
  return {
    find: handle(strapi, contract.getConnection, async ({ actor }) => ({ data: await connect().read(actor) })),

    save: handle(strapi, contract.saveConnection, async ({ body, actor }) => ({ data: await connect().save(body, actor) })),

    verify: handle(strapi, contract.verifyStep, async ({ params, actor }) => ({ data: await connect().verify(params.step, actor) })),

    choices: handle(strapi, contract.listChoices, async ({ query }) => ({ data: await connect().choices(query.wabaId) })),

    registerWebhook: handle(strapi, contract.registerWebhook, async ({ actor }) => ({ data: await connect().registerWebhook(actor) })),

    rotateVerifyToken: handle(strapi, contract.rotateVerifyToken, async ({ actor }) => ({
      data: await connect().rotateVerifyToken(actor),
    })),

    copyVerifyToken: handle(strapi, contract.copyVerifyToken, async () => ({ data: { verifyToken: connect().copyVerifyToken() } })),

    setSignatureCheck: handle(strapi, contract.setSignatureCheck, async ({ body, actor }) => ({
      data: await connect().setSignatureCheck(body.isChecked, actor),
    })),

    sendTest: handle(strapi, contract.sendTestMessage, async ({ body, actor }) => ({ data: await connect().sendTest(body.to, actor) })),

    updateNumber: handle(strapi, contract.updateNumber, async ({ params, body, actor }) => ({
      data: await connect().updateNumber(params.phoneNumberId, body, actor),
    })),

    refreshToken: handle(strapi, contract.refreshToken, async ({ actor }) => ({ data: await connect().refreshToken(actor) })),

    disconnect: handle(strapi, contract.disconnect, async ({ actor }) => ({ data: await connect().disconnect(actor) })),

    startLogin: handle(strapi, startLogin, async (request) => ({
      data: { url: await getContainer(strapi).login.start(loginActorOf(request)) },
    })),

    completeLogin: handle(strapi, completeLogin, async (request) => {
      await getContainer(strapi).login.complete(request.body.handle, loginActorOf(request));
      return { data: await connect().read(request.actor) };
    }),
  };
};

/** Strapi's session is the login; without one (an older Strapi) the user alone must do. */
function loginActorOf({ actor, context }: Pick<Handled<typeof startLogin>, 'actor' | 'context'>): LoginActor {
  return { userId: actor.userId, name: actor.name, sessionId: context.state.session?.id ?? `user-${actor.userId}` };
}
