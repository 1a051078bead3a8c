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
export function getPhoneNumber(world: World, { query }: GraphRequest): GraphAnswer {
  return ok(selectFields(query.get('fields'), { node: nodeOf(world), nodeType, defaults }));
}

/** `GET /{waba}/phone_numbers` */
export function listPhoneNumbers(world: World, request: GraphRequest): GraphAnswer {
  const fields = request.query.get('fields');
  return ok(pageOf(world, [selectFields(fields, { node: nodeOf(world), nodeType, defaults })], request));
}

function nodeOf(world: World): WireObject {
  const { options, settings, subscription } = world;
  return {
    id: options.phoneNumberId,
    display_phone_number: spaced(options.displayPhoneNumber),
    verified_name: options.verifiedName,
    quality_rating: 'GREEN',
    status: 'CONNECTED',
    name_status: 'APPROVED',
    new_name_status: 'NONE',
    code_verification_status: 'VERIFIED',
    platform_type: 'CLOUD_API',
    throughput: { level: 'STANDARD' },
    account_mode: 'LIVE',
    is_official_business_account: false,
    is_on_biz_app: false,
    is_pin_enabled: true,
    whatsapp_business_manager_messaging_limit: 'TIER_2K',
    messaging_limit_tier: 'TIER_2K',
    health_status: healthStatus(world, 'PHONE_NUMBER'),
    webhook_configuration: {
      application: settings.webhookUrl ?? undefined,
      whatsapp_business_account: subscription.overrideUrl ?? undefined,
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
