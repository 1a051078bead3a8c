import type { Account } from '../accounts/account';
import { businessOf } from '../accounts/find';
import type { WireObject } from '../wire';
import type { World } from '../world';
import { selectFields } from './fields';
import { ok, type GraphAnswer, type GraphRequest } from './graph-request';
import { healthStatus } from './health-status';

/** `GET /{waba}` */
export function getBusinessAccount(world: World, account: Account, { query }: GraphRequest): GraphAnswer {
  return ok(describeAccount(world, account, query.get('fields')));
}

export function describeAccount(world: World, account: Account, fields: string | null): WireObject {
  const business = businessOf(world, account);
  const node = {
    id: account.id,
    name: account.name,
    timezone_id: '1',
    currency: 'EUR',
    message_template_namespace: '0f8a1c53_2b6e_4d0f_9c47_5d1e6a7b8c90',
    account_review_status: account.reviewStatus,
    business_verification_status: business.verificationStatus,
    country: 'ES',
    ownership_type: 'SELF',
    status: account.status,
    owner_business_info: { name: business.name, id: business.id },
    health_status: healthStatus(world, account),
  };
  const defaults = ['name', 'timezone_id', 'message_template_namespace'];
  return selectFields(fields, { node, nodeType: 'WhatsAppBusinessAccount', defaults });
}
