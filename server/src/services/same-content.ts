import { isKnownContent } from '../../../contracts/known-content';
import type { MessageContent, SendableContent } from '../../../contracts/message-content';

/** Would sending this give the stored message? What we added to it, such as a template's rendering, does not count. */
export function isSameContent(stored: MessageContent, sent: SendableContent): boolean {
  const again = toSendable(stored);
  return again !== null && canonical(again) === canonical(sent);
}

/** The stored content in the form in which it can be sent again; null for types that cannot. */
export function toSendable(stored: MessageContent): SendableContent | null {
  if (!isKnownContent(stored)) return null;
  if (stored.type === 'text') return stored;
  if (stored.type !== 'template') return null;
  const { name, language, variables } = stored.template;
  return { type: 'template', template: { name, language, variables } };
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([left], [right]) => (left < right ? -1 : 1)))
      : part,
  );
}
