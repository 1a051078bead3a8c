import type { WireObject } from '../wire';
import { escapeLikeMeta } from './escape-like-meta';

const number = { display_phone_number: '15550783881', phone_number_id: '106540352242922' };

/** The values that the App dashboard sends when somebody presses "Test", about nobody's account. */
const samples = {
  messages: (seconds: number): WireObject => ({
    messaging_product: 'whatsapp',
    metadata: number,
    contacts: [{ profile: { name: 'test user name' }, wa_id: '16315551181' }],
    messages: [
      {
        from: '16315551181',
        id: 'wamid.ABGGFlA5Fpa',
        timestamp: String(seconds),
        type: 'text',
        text: { body: 'this is a text message' },
      },
    ],
  }),
  message_template_status_update: (): WireObject => ({
    event: 'APPROVED',
    message_template_id: 12345678,
    message_template_name: 'my_message_template',
    message_template_language: 'pt-BR',
    reason: null,
  }),
  phone_number_quality_update: (): WireObject => ({
    display_phone_number: number.display_phone_number,
    event: 'THROUGHPUT_UPGRADE',
    max_daily_conversations_per_business: 'TIER_UNLIMITED',
  }),
  phone_number_name_update: (): WireObject => ({
    display_phone_number: number.display_phone_number,
    decision: 'APPROVED',
    requested_verified_name: 'Lucky Shrub',
    rejection_reason: null,
  }),
  account_update: (): WireObject => ({ event: 'VERIFIED_ACCOUNT', phone_number: number.display_phone_number }),
  account_review_update: (): WireObject => ({ decision: 'APPROVED' }),
} as const;

export type SampleField = keyof typeof samples;

export const sampleFields = Object.keys(samples) as SampleField[];

export function dashboardSample(field: SampleField, now: number): Buffer {
  const seconds = Math.floor(now / 1000);
  const change = { field, value: samples[field](seconds) };
  const time = field === 'messages' ? {} : { time: seconds };
  const body = { object: 'whatsapp_business_account', entry: [{ id: '0', ...time, changes: [change] }] };
  return Buffer.from(escapeLikeMeta(JSON.stringify(body)), 'latin1');
}
