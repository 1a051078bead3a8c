import { listAt, notValid, objectAt, onlyKeys, optionalList, optionalObject, optionalText, textAt, unfit, type Place } from '../place';

const mostContacts = 257;
const nameParts = ['first_name', 'last_name', 'middle_name', 'suffix', 'prefix'];
const fields = ['name', 'phones', 'emails', 'addresses', 'org', 'urls', 'birthday'];

const lists: Record<string, string[]> = {
  phones: ['phone', 'type', 'wa_id'],
  emails: ['email', 'type'],
  addresses: ['street', 'city', 'state', 'zip', 'country', 'country_code', 'type'],
  urls: ['url', 'type'],
};

export function checkContacts(message: Place): void {
  const contacts = listAt(message, 'contacts');
  if (contacts.length === 0 || contacts.length > mostContacts) {
    throw notValid(`Contacts count invalid. Min allowed: 1, Max allowed: ${mostContacts}`);
  }
  contacts.forEach(checkContact);
}

function checkContact(contact: Place): void {
  onlyKeys(contact, fields);
  checkName(objectAt(contact, 'name'));
  for (const [name, keys] of Object.entries(lists)) {
    optionalList(contact, name)?.forEach((each) => checkTexts(each, keys));
  }
  const org = optionalObject(contact, 'org');
  if (org) checkTexts(org, ['company', 'department', 'title']);
  const birthday = optionalText(contact, 'birthday');
  if (birthday !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(birthday)) {
    throw unfit(`${contact.path}['birthday']`, 'must be of the form YYYY-MM-DD.');
  }
}

/** The formatted name alone is not enough: the phone's address book wants a part of it as well. */
function checkName(name: Place): void {
  checkTexts(name, ['formatted_name', ...nameParts]);
  textAt(name, 'formatted_name');
  if (!nameParts.some((part) => optionalText(name, part))) {
    throw notValid(`${name.path}: at least one of ${nameParts.join(', ')} must be given beside formatted_name.`);
  }
}

function checkTexts(place: Place, keys: string[]): void {
  onlyKeys(place, keys);
  keys.forEach((key) => optionalText(place, key));
}
