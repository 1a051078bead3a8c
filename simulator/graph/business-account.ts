import type { World } from '../world';
import { selectFields } from './fields';
import { ok, type GraphAnswer, type GraphRequest } from './graph-request';
import { healthStatus } from './health-status';

/** `GET /{waba}` */
export function getBusinessAccount(world: World, { query }: GraphRequest): GraphAnswer {
  const { options } = world;
  const node = {
    id: options.wabaId,
    name: options.verifiedName,
    timezone_id: '1',
    currency: 'EUR',
    message_template_namespace: '0f8a1c53_2b6e_4d0f_9c47_5d1e6a7b8c90',
    account_review_status: 'APPROVED',
    business_verification_status: 'verified',
    country: 'ES',
    ownership_type: 'SELF',
    status: 'ACTIVE',
    owner_business_info: { name: options.verifiedName, id: '100000000000003' },
    health_status: healthStatus(world, 'WABA'),
  };
  const defaults = ['name', 'timezone_id', 'message_template_namespace'];
  return ok(selectFields(query.get('fields'), { node, nodeType: 'WhatsAppBusinessAccount', defaults }));
}
