import type { Account, BusinessNumber } from '../accounts/account';
import { accountOf, numbersOf } from '../accounts/find';
import type { WireObject } from '../wire';
import type { World } from '../world';
import { selectFields } from './fields';
import { ok, type GraphAnswer, type GraphRequest } from './graph-request';
import { healthStatus } from './health-status';
import { pageOf } from './paging';

const nodeType = 'WhatsAppBusinessPhoneNumber';
const defaults = [
  'verified_name',
  'code_verification_status',
  'display_phone_number',
  'quality_rating',
  'platform_type',
  'throughput',
  'webhook_configuration',
];

/** `GET /{phone}` */
export function getPhoneNumber(world: World, number: BusinessNumber, { query }: GraphRequest): GraphAnswer {
  return ok(selectFields(query.get('fields'), { node: nodeOf(world, number), nodeType, defaults }));
}

/** `GET /{waba}/phone_numbers` */
export function listPhoneNumbers(world: World, account: Account, request: GraphRequest): GraphAnswer {
  const fields = request.query.get('fields');
  const items = numbersOf(world, account).map((number) => selectFields(fields, { node: nodeOf(world, number), nodeType, defaults }));
  return ok(pageOf(world, items, request));
}

function nodeOf(world: World, number: BusinessNumber): WireObject {
  const account = accountOf(world, number);
  return {
    id: number.id,
    display_phone_number: spaced(number.displayPhoneNumber),
    verified_name: number.verifiedName,
    quality_rating: number.qualityRating,
    status: number.status,
    name_status: number.nameStatus,
    new_name_status: 'NONE',
    code_verification_status: number.status === 'UNVERIFIED' ? 'NOT_VERIFIED' : 'VERIFIED',
    platform_type: number.isRegistered ? 'CLOUD_API' : 'NOT_APPLICABLE',
    throughput: { level: number.throughput },
    account_mode: 'LIVE',
    is_official_business_account: false,
    is_on_biz_app: false,
    is_pin_enabled: number.pin !== null,
    whatsapp_business_manager_messaging_limit: number.messagingLimit,
    messaging_limit_tier: number.messagingLimit,
    health_status: healthStatus(world, account, number),
    webhook_configuration: {
      phone_number: number.overrideUrl ?? undefined,
      whatsapp_business_account: account.overrideUrl ?? undefined,
      application: world.settings.webhookUrl ?? undefined,
    },
    last_onboarded_time: '2026-03-02T09:00:00+0000',
    username: undefined,
  };
}

// With + and spaces here, digits only in webhooks: clients must cope with both.
function spaced(digits: string): string {
  const american = /^1(\d{3})(\d{3})(\d{4})$/.exec(digits);
  return american ? `+1 ${american.slice(1).join('-')}` : `+${digits}`;
}
