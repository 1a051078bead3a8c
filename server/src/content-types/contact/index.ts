import { boolean, defineContentType, instant, reference, shortText } from '../attributes';

/** A person (or group) who writes to us. How Meta names them: contact-identity. */
export const contact = defineContentType({
  singularName: 'contact',
  pluralName: 'contacts',
  displayName: 'WhatsApp contact',
  description: 'A person who writes on WhatsApp',
  isVisible: true,
  attributes: {
    /** Set by an editor; goes before the profile's name. */
    name: shortText(),
    /** As the phone app's address book has it. */
    bookName: shortText(),
    bookNameAt: instant(),
    profileName: shortText(),
    profileNameAt: instant(),
    username: shortText(),
    usernameAt: instant(),
    language: shortText(),
    isGroup: boolean(),
    /** The owner; all conversations of the contact follow. */
    assignedUser: reference('admin::user'),
    /** For new conversations of this contact; decided once. */
    assistant: reference('plugin::whatsapp.assistant'),
    optedOutAt: instant(),
    /** When the person last said stop or resume; the latest counts. */
    preferenceAt: instant(),
    blockedAt: instant(),
    /** Joined into this contact; the row stays as a redirect. */
    mergedInto: reference('plugin::whatsapp.contact'),
  },
});
