import type { ContactCard } from '../../../contracts/contact-card';
import { asArray, asObject, asText, type WireObject } from './wire';

/** One element of a message's `contacts[]`. A card without a name is a person all the same (reference section 2.2). */
export function normalizeContactCard(card: WireObject): ContactCard {
  const org = asObject(card.org);
  const birthday = asText(card.birthday);
  return {
    name: nameOf(card),
    phones: each(card.phones, (item) =>
      withText(item.phone ?? item.wa_id, (phone) => ({ phone, ...given({ type: item.type, waId: item.wa_id }) })),
    ),
    emails: each(card.emails, (item) => withText(item.email, (email) => ({ email, ...given({ type: item.type }) }))),
    addresses: each(card.addresses, ({ street, city, state, zip, country, country_code: countryCode, type }) =>
      given({ street, city, state, zip, country, countryCode, type }),
    ),
    ...(org && { org: given({ company: org.company, department: org.department, title: org.title }) }),
    urls: each(card.urls, (item) => withText(item.url, (url) => ({ url, ...given({ type: item.type }) }))),
    ...(birthday !== null && { birthday }),
  };
}

function nameOf(card: WireObject): ContactCard['name'] {
  const name = asObject(card.name);
  const formattedName = asText(name?.formatted_name) ?? asText(name?.first_name) ?? asText(name?.last_name);
  if (!name || formattedName === null) return null;
  const { first_name: firstName, last_name: lastName, middle_name: middleName, prefix, suffix } = name;
  return { formattedName, ...given({ firstName, lastName, middleName, prefix, suffix }) };
}

/** What is there, as texts. */
function given<K extends string>(values: Readonly<Record<K, unknown>>): Partial<Record<K, string>> {
  const texts = Object.entries(values).flatMap(([key, value]) => {
    const text = asText(value);
    return text === null ? [] : [[key, text] as const];
  });
  return Object.fromEntries(texts) as Partial<Record<K, string>>;
}

function each<T>(list: unknown, read: (item: WireObject) => T | null): T[] {
  return asArray(list).flatMap((element) => {
    const found = read(asObject(element) ?? {});
    return found === null ? [] : [found];
  });
}

function withText<T>(value: unknown, make: (text: string) => T): T | null {
  const text = asText(value);
  return text === null ? null : make(text);
}
