import type { ContactCard } from '../../../contracts/contact-card';
import { withoutEmpty } from './without-empty';

/** One element of `contacts` (reference section 3.6). Empty parts are left out. */
export function buildContactPayload({ name, phones, emails, addresses, org, urls, birthday }: ContactCard): Record<string, unknown> {
  return {
    name: withoutEmpty({
      formatted_name: name?.formattedName,
      first_name: name?.firstName,
      last_name: name?.lastName,
      middle_name: name?.middleName,
      suffix: name?.suffix,
      prefix: name?.prefix,
    }),
    ...list(
      'phones',
      phones.map(({ phone, type, waId }) => withoutEmpty({ phone, type, wa_id: waId })),
    ),
    ...list(
      'emails',
      emails.map(({ email, type }) => withoutEmpty({ email, type })),
    ),
    ...list(
      'addresses',
      addresses.map(({ countryCode, ...address }) => withoutEmpty({ ...address, country_code: countryCode })),
    ),
    ...(org && { org: withoutEmpty(org) }),
    ...list(
      'urls',
      urls.map(({ url, type }) => withoutEmpty({ url, type })),
    ),
    ...(birthday !== undefined && { birthday }),
  };
}

function list(key: string, items: readonly object[]): Record<string, unknown> {
  return items.length > 0 ? { [key]: items } : {};
}
