import type { KnownContent, MessageContent } from '../../../contracts/message-content';
import { asArray, asNumber, asObject, asText, type WireObject } from './wire';

type ContentNormalizer = (item: WireObject) => KnownContent | null;

const media = (body: WireObject) => ({
  mediaId: asText(body.id),
  mimeType: asText(body.mime_type),
  sha256: asText(body.sha256),
  caption: asText(body.caption),
});

/** One small reader per type of the reference, section 2.2. Null: not of the expected shape, keep it raw. */
const NORMALIZERS: Readonly<Record<string, ContentNormalizer>> = {
  text: ({ text }) => {
    const body = asText(asObject(text)?.body);
    return body === null ? null : { type: 'text', text: { body } };
  },
  image: ({ image }) => withObject(image, (body) => ({ type: 'image', image: media(body) })),
  video: ({ video }) => withObject(video, (body) => ({ type: 'video', video: media(body) })),
  audio: ({ audio }) => withObject(audio, (body) => ({ type: 'audio', audio: { ...media(body), voice: body.voice === true } })),
  document: ({ document }) =>
    withObject(document, (body) => ({ type: 'document', document: { ...media(body), filename: asText(body.filename) } })),
  sticker: ({ sticker }) =>
    withObject(sticker, (body) => ({ type: 'sticker', sticker: { ...media(body), animated: body.animated === true } })),
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
  contacts: ({ contacts }) => ({ type: 'contacts', contacts: asArray(contacts).map((card) => contactCard(asObject(card) ?? {})) }),
  button: ({ button }) =>
    withObject(button, (body) => ({ type: 'button', button: { text: asText(body.text) ?? '', payload: asText(body.payload) } })),
  interactive: ({ interactive }) =>
    withObject(interactive, (body) => {
      const kind = asText(body.type);
      if (kind === null) return null;
      const answer = asObject(body[kind]) ?? {};
      return {
        type: 'interactive',
        interactive: {
          kind,
          id: asText(answer.id),
          title: asText(answer.title) ?? asText(answer.body),
          description: asText(answer.description),
        },
      };
    }),
  reaction: ({ reaction }) =>
    withObject(reaction, (body) => {
      const targetWamid = asText(body.message_id);
      return targetWamid === null ? null : { type: 'reaction', reaction: { targetWamid, emoji: asText(body.emoji) } };
    }),
  order: ({ order }) =>
    withObject(order, (body) => ({
      type: 'order',
      order: { text: asText(body.text), itemCount: asArray(body.product_items).length },
    })),
  system: ({ system }) =>
    withObject(system, (body) => ({
      type: 'system',
      system: { kind: asText(body.type) ?? 'unknown', body: asText(body.body) ?? '' },
    })),
  unsupported,
};

/** Wire → ours. What we do not model, or what has another shape than documented, is kept as it came. */
export function normalizeContent(type: string, item: WireObject): MessageContent {
  const normalizer = Object.hasOwn(NORMALIZERS, type) ? NORMALIZERS[type] : undefined;
  return normalizer?.(item) ?? { type, raw: Object.hasOwn(item, type) ? item[type] : null };
}

function withObject(value: unknown, read: (body: WireObject) => KnownContent | null): KnownContent | null {
  const body = asObject(value);
  return body && read(body);
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

function contactCard(card: WireObject) {
  const name = asObject(card.name);
  const texts = (list: unknown, key: string) =>
    asArray(list)
      .map((element) => asText(asObject(element)?.[key]))
      .filter((text) => text !== null);
  return {
    name: asText(name?.formatted_name) ?? asText(name?.first_name),
    phones: texts(card.phones, 'phone'),
    emails: texts(card.emails, 'email'),
  };
}
