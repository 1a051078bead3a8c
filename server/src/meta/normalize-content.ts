import type { FileKind } from '../../../contracts/file-types';
import type { KnownContent, MessageContent } from '../../../contracts/message-content';
import { normalizeContactCard } from './normalize-contact-card';
import { normalizeInteractive } from './normalize-interactive';
import { asArray, asNumber, asObject, asText, type WireObject } from './wire';
import { wireFile, type WireFile } from './wire-file';

type ContentNormalizer = (item: WireObject) => KnownContent | null;

/** Its document id is known when the file has a row; see `services/receive-files`. */
const noFile = { media: null, link: null };
const captioned = (body: WireObject) => ({ ...noFile, caption: asText(body.caption) });

/** One small reader per type of the reference, section 2.2. Null: not of the expected shape, keep it raw. */
const NORMALIZERS: Readonly<Record<string, ContentNormalizer>> = {
  text: ({ text }) => {
    const body = asText(asObject(text)?.body);
    return body === null ? null : { type: 'text', text: { body } };
  },
  image: ({ image }) => withObject(image, (body) => ({ type: 'image', image: captioned(body) })),
  video: ({ video }) => withObject(video, (body) => ({ type: 'video', video: captioned(body) })),
  audio: ({ audio }) => withObject(audio, (body) => ({ type: 'audio', audio: { ...noFile, voice: body.voice === true } })),
  document: ({ document }) =>
    withObject(document, (body) => ({ type: 'document', document: { ...captioned(body), filename: asText(body.filename) } })),
  sticker: ({ sticker }) => withObject(sticker, (body) => ({ type: 'sticker', sticker: { ...noFile, animated: body.animated === true } })),
  location: ({ location }) =>
    withObject(location, (body) => {
      const latitude = asNumber(body.latitude);
      const longitude = asNumber(body.longitude);
      if (latitude === null || longitude === null) return null;
      return {
        type: 'location',
        location: { latitude, longitude, name: asText(body.name), address: asText(body.address), url: asText(body.url) },
      };
    }),
  contacts: ({ contacts }) =>
    Array.isArray(contacts) ? { type: 'contacts', contacts: contacts.map((card) => normalizeContactCard(asObject(card) ?? {})) } : null,
  button: ({ button }) =>
    withObject(button, (body) => ({ type: 'button', button: { text: asText(body.text) ?? '', payload: asText(body.payload) } })),
  interactive: ({ interactive }) =>
    withObject(interactive, (body) => {
      const normalized = normalizeInteractive(body);
      return normalized && { type: 'interactive', interactive: normalized };
    }),
  reaction: ({ reaction }) =>
    withObject(reaction, (body) => {
      const targetWamid = asText(body.message_id);
      return targetWamid === null ? null : { type: 'reaction', reaction: { targetWamid, emoji: asText(body.emoji) } };
    }),
  order: ({ order }) => withObject(order, normalizeOrder),
  system: ({ system }) =>
    withObject(system, (body) => ({
      type: 'system',
      system: { kind: asText(body.type) ?? 'unknown', body: asText(body.body) ?? '' },
    })),
  request_welcome: () => ({ type: 'request_welcome', request_welcome: {} }),
  media_placeholder: () => ({ type: 'media_placeholder', media_placeholder: {} }),
  unsupported,
  // The older name (reference section 2.2).
  unknown: (item) => (asArray(item.errors).length > 0 ? unsupported(item) : null),
};

/** Wire → ours. What we do not model, or what has another shape than documented, is kept as it came. */
export function normalizeContent(type: string, item: WireObject): MessageContent {
  const normalizer = Object.hasOwn(NORMALIZERS, type) ? NORMALIZERS[type] : undefined;
  return normalizer?.(item) ?? { type, raw: Object.hasOwn(item, type) ? item[type] : null };
}

const FILE_TYPES: readonly string[] = ['image', 'video', 'audio', 'document', 'sticker'] satisfies FileKind[];

/** The file of a message, where its type has one. */
export function normalizeFiles(type: string, item: WireObject): WireFile[] {
  const body = FILE_TYPES.includes(type) ? asObject(item[type]) : null;
  return body ? [wireFile(type as FileKind, body)] : [];
}

function withObject(value: unknown, read: (body: WireObject) => KnownContent | null): KnownContent | null {
  const body = asObject(value);
  return body && read(body);
}

function normalizeOrder(body: WireObject): KnownContent {
  return {
    type: 'order',
    order: {
      text: asText(body.text),
      catalogId: asText(body.catalog_id),
      items: asArray(body.product_items).flatMap((element) => {
        const item = asObject(element);
        const retailerId = asText(item?.product_retailer_id);
        if (!item || retailerId === null) return [];
        return [{ retailerId, quantity: asNumber(item.quantity) ?? 1, price: asNumber(item.item_price), currency: asText(item.currency) }];
      }),
    },
  };
}

function unsupported({ unsupported: body, errors }: WireObject): KnownContent {
  const error = asObject(asArray(errors)[0]);
  const code = asNumber(error?.code);
  return {
    type: 'unsupported',
    unsupported: {
      kind: asText(asObject(body)?.type),
      code: code === null ? null : Math.trunc(code),
      details: asText(asObject(error?.error_data)?.details) ?? asText(error?.title),
    },
  };
}
