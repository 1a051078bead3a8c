import type { ContactCard } from '../../../../contracts/contact-card';
import type { MessageContent } from '../../../../contracts/message-content';
import type { SendableContentInput } from '../../../../contracts/sendable-content';
import type { OutboundContent } from '../../../../domain/outbound-content';
import { storedContent as storedOutbound, type TemplateFacts } from '../../../../domain/stored-content';

/** What the server adds. */
interface StoredFacts extends TemplateFacts {
  /** Of a reaction: Meta's id of the message that it is on. */
  readonly targetWamid: string | null;
}

const noFacts: StoredFacts = { rendered: null, category: null, targetWamid: null };

/** What is to be sent, as the server will store it: so that a bubble can show it before it is. */
export function storedContent(content: SendableContentInput, { targetWamid, ...template } = noFacts): MessageContent {
  return storedOutbound(wholeContent(content, targetWamid), template);
}

/** With everything that may be left out of a request. */
function wholeContent(content: SendableContentInput, targetWamid: string | null): OutboundContent {
  switch (content.type) {
    case 'contacts':
      return { type: 'contacts', contacts: content.contacts.map(wholeCard) };
    case 'reaction':
      return { type: 'reaction', reaction: { targetWamid: targetWamid ?? '', emoji: content.reaction.emoji } };
    case 'template': {
      const { variables = {}, cards, ...rest } = content.template;
      return {
        type: 'template',
        template: {
          ...rest,
          variables: byKey(variables),
          ...(cards && { cards: cards.map((card) => ({ ...card, variables: byKey(card.variables ?? {}) })) }),
        },
      };
    }
    default:
      return content;
  }
}

type CardInput = Extract<SendableContentInput, { type: 'contacts' }>['contacts'][number];

function wholeCard({ phones = [], emails = [], addresses = [], urls = [], ...card }: CardInput): ContactCard {
  return { ...card, phones, emails, addresses, urls };
}

function byKey(variables: readonly string[] | Readonly<Record<string, string>>): Record<string, string> {
  if (!Array.isArray(variables)) return { ...(variables as Readonly<Record<string, string>>) };
  return Object.fromEntries(variables.map((value: string, index) => [String(index + 1), value]));
}
