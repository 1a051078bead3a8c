import type { Account, Business } from '../accounts/account';
import { reaches, type AccessToken, type Scope } from '../tokens/access-token';
import type { WireObject } from '../wire';
import type { World } from '../world';
import { describeAccount } from './business-account';
import type { Caller } from './caller';
import { selectFields } from './fields';
import { ok, type GraphAnswer, type GraphRequest } from './graph-request';
import type { GraphNode } from './node';
import { pageOf } from './paging';

/** A business portfolio: itself, and the accounts that it owns or that clients share with it. */
export function businessNode(world: World, business: Business): GraphNode {
  const owns = ({ businessId }: Account) => businessId === business.id;
  const isShared = ({ sharedWith }: Account) => sharedWith.includes(business.id);
  return {
    isReachedBy: (token, scope) => reachesBusiness(world, token, { scope, business }),
    edges: {
      'GET ': {
        needs: ['business_management', 'whatsapp_business_management'],
        answer: ({ query }) => ok(describeBusiness(business, query.get('fields'))),
      },
      'GET owned_whatsapp_business_accounts': {
        needs: ['whatsapp_business_management'],
        answer: (request, caller) => listAccounts(world, { request, caller, isMeant: owns }),
      },
      'GET client_whatsapp_business_accounts': {
        needs: ['whatsapp_business_management'],
        answer: (request, caller) => listAccounts(world, { request, caller, isMeant: isShared }),
      },
    },
  };
}

/** `GET /me/businesses` */
export function listBusinesses(world: World, token: AccessToken, request: GraphRequest): GraphAnswer {
  const businesses = [...world.directory.businesses.values()].filter(
    ({ id }) => token.hasBusinesses && !world.hiddenIds.has(id) && reaches(token, 'business_management', id),
  );
  const fields = request.query.get('fields');
  return ok(
    pageOf(
      world,
      businesses.map((business) => describeBusiness(business, fields)),
      request,
    ),
  );
}

interface Listing {
  request: GraphRequest;
  caller: Caller;
  isMeant(account: Account): boolean;
}

/** Only those that the token was given. */
function listAccounts(world: World, { request, caller, isMeant }: Listing): GraphAnswer {
  const isGranted = ({ id }: Account) => caller.kind === 'user' && reaches(caller.token, 'whatsapp_business_management', id);
  const found = [...world.directory.accounts.values()].filter(
    (account) => isMeant(account) && isGranted(account) && !world.hiddenIds.has(account.id),
  );
  const fields = request.query.get('fields');
  return ok(
    pageOf(
      world,
      found.map((account) => describeAccount(world, account, fields)),
      request,
    ),
  );
}

function describeBusiness({ id, name, verificationStatus }: Business, fields: string | null): WireObject {
  const node = { id, name, verification_status: verificationStatus, timezone_id: 1, link: `https://www.facebook.com/${id}` };
  return selectFields(fields, { node, nodeType: 'Business', defaults: ['name'] });
}

/** A token of single accounts knows the businesses behind them. */
function reachesBusiness({ directory }: World, token: AccessToken, { scope, business }: { scope: Scope; business: Business }): boolean {
  if (scope === 'business_management') return reaches(token, scope, business.id);
  return [...directory.accounts.values()].some(
    ({ id, businessId, sharedWith }) => (businessId === business.id || sharedWith.includes(business.id)) && reaches(token, scope, id),
  );
}
