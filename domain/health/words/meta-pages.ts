import type { TroubleCode } from '../../../contracts/trouble';

/** Where something is set or seen at Meta. */
export type MetaPage =
  | 'apps'
  | 'app-basic'
  | 'app-webhook'
  | 'app-setup'
  | 'system-users'
  | 'security-centre'
  | 'numbers'
  | 'manager'
  | 'support-home'
  | 'error-codes';

const business = 'https://business.facebook.com';
const apps = 'https://developers.facebook.com/apps';

/**
 * The address of a page at Meta.
 * @param appId leads right into the app; without it the list of apps opens
 */
export function metaPage(page: MetaPage, appId: string | null = null): string {
  const inApp = (path: string) => (appId === null ? `${apps}/` : `${apps}/${appId}/${path}/`);
  switch (page) {
    case 'apps':
      return `${apps}/`;
    case 'app-basic':
      return inApp('settings/basic');
    case 'app-webhook':
      return inApp('whatsapp-business/wa-settings');
    case 'app-setup':
      return inApp('whatsapp-business/wa-dev-console');
    case 'system-users':
      return `${business}/latest/settings/system_users`;
    case 'security-centre':
      return `${business}/latest/settings/security_center`;
    case 'numbers':
      return `${business}/latest/whatsapp_manager/phone_numbers`;
    case 'manager':
      return `${business}/latest/whatsapp_manager/overview`;
    case 'support-home':
      return `${business}/business-support-home/`;
    case 'error-codes':
      return 'https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes';
  }
}

/** Where a trouble is mended; none for those that are mended here. */
export const pageOfTrouble: Readonly<Partial<Record<TroubleCode, MetaPage>>> = {
  'meta-refused': 'error-codes',
  'app-id-wrong': 'app-basic',
  'app-secret-wrong': 'app-basic',
  'app-in-development': 'app-basic',
  'token-invalid': 'system-users',
  'token-expired': 'system-users',
  'token-of-another-app': 'system-users',
  'token-ends-soon': 'system-users',
  'scope-missing': 'system-users',
  'account-id-wrong': 'app-setup',
  'number-id-wrong': 'app-setup',
  'nothing-to-choose': 'system-users',
  'number-not-approved': 'numbers',
  'number-not-registered': 'app-setup',
  'number-not-connected': 'numbers',
  'number-quality-low': 'numbers',
  'business-not-verified': 'security-centre',
  'sending-limited': 'manager',
  'account-blocked': 'support-home',
  'webhook-not-verified': 'app-webhook',
  'webhook-not-subscribed': 'app-webhook',
  'webhook-field-missing': 'app-webhook',
  'webhook-elsewhere': 'app-webhook',
  'webhook-silent': 'app-webhook',
  'signature-wrong': 'app-basic',
  'test-failed': 'app-setup',
};
