import type { ContactCard } from '../../../../contracts/contact-card';
import type { MessageContent } from '../../../../contracts/message-content';
import type { SendableContentInput } from '../../../../contracts/sendable-content';
import type { RenderedTemplate } from '../../../../contracts/template-content';

/** What the server adds. */
interface StoredFacts {
  readonly rendered: RenderedTemplate | null;
  readonly category: string | null;
  /** Of a reaction: Meta's id of the message that it is on. */
  readonly targetWamid: string | null;
}

const noFacts: StoredFacts = { rendered: null, category: null, targetWamid: null };

interface File {
  readonly media?: string | undefined;
  readonly link?: string | undefined;
}

/** What is to be sent, as the server will store it: so that a bubble can show it before it is. */
export function storedContent(content: SendableContentInput, { targetWamid, rendered, category } = noFacts): MessageContent {
  switch (content.type) {
    case 'text':
      return content;
    case 'image':
      return { type: 'image', image: { ...source(content.image), caption: content.image.caption ?? null } };
    case 'video':
      return { type: 'video', video: { ...source(content.video), caption: content.video.caption ?? null } };
    case 'audio':
      return { type: 'audio', audio: { ...source(content.audio), voice: content.audio.voice === true } };
    case 'document': {
      const { caption = null, filename = null } = content.document;
      return { type: 'document', document: { ...source(content.document), caption, filename } };
    }
    case 'sticker':
      return { type: 'sticker', sticker: { ...source(content.sticker), animated: false } };
    case 'location': {
      const { latitude, longitude, name = null, address = null } = content.location;
      return { type: 'location', location: { latitude, longitude, name, address, url: null } };
    }
    case 'contacts':
      return { type: 'contacts', contacts: content.contacts.map(wholeCard) };
    case 'interactive':
      return { type: 'interactive', interactive: content.interactive };
    case 'reaction':
      return { type: 'reaction', reaction: { targetWamid: targetWamid ?? '', emoji: content.reaction.emoji } };
    case 'template': {
      const { variables = {}, cards, ...rest } = content.template;
      return {
        type: 'template',
        template: {
          ...rest,
          rendered,
          category,
          variables: byKey(variables),
          ...(cards && { cards: cards.map((card) => ({ ...card, variables: byKey(card.variables ?? {}) })) }),
        },
      };
    }
  }
}

function source({ media = undefined, link = undefined }: File): { media: string | null; link: string | null } {
  return { media: media ?? null, link: link ?? null };
}

type CardInput = Extract<SendableContentInput, { type: 'contacts' }>['contacts'][number];

function wholeCard({ phones = [], emails = [], addresses = [], urls = [], ...card }: CardInput): ContactCard {
  return { ...card, phones, emails, addresses, urls };
}

function byKey(variables: readonly string[] | Readonly<Record<string, string>>): Record<string, string> {
  if (!Array.isArray(variables)) return { ...(variables as Readonly<Record<string, string>>) };
  return Object.fromEntries(variables.map((value: string, index) => [String(index + 1), value]));
}
