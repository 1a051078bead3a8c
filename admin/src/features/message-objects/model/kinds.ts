/** What a message object can be, in the order of the menu. */
export const objectKinds = [
  'text',
  'button',
  'list',
  'cta_url',
  'image',
  'video',
  'audio',
  'document',
  'sticker',
  'location',
  'contacts',
  'location_request_message',
  'request_contact_info',
] as const;
export type ObjectKind = (typeof objectKinds)[number];

export function knownKind(kind: string | null): ObjectKind | null {
  return objectKinds.find((each) => each === kind) ?? null;
}
