import type { Knex } from 'knex';

import { shippedDisclosures } from '../../../domain/automation/shipped-texts';
import { chooseText } from '../../../domain/automation/choose-text';
import type { ContactIdentity, TurnContext } from '../../../domain/automation/turn-context';
import type { AutomationState } from '../../../domain/automation/automation-state';
import { isAutomatic } from '../../../domain/automation/is-automatic';
import { transcript, type ThreadMessage, type TranscriptLine } from '../../../domain/automation/transcript';
import type { ThreadLine } from '../../../domain/automation/detect-loop';
import { givenName } from '../../../domain/contact-person';
import { customerServiceWindow } from '../../../domain/customer-service-window';
import { guessLanguage } from '../../../domain/guess-language';
import { newestAddress } from '../../../domain/newest-address';
import type { ContactRepository, StoredContact, StoredIdentity } from '../repositories/contact-repository';
import type { StoredConversation } from '../repositories/conversation-repository';
import type { StoredAssistant } from '../repositories/assistant-repository';
import type { StoredMessage } from '../repositories/message-row';

interface ContextInput {
  readonly conversation: StoredConversation;
  readonly contact: StoredContact;
  readonly identities: readonly StoredIdentity[];
  readonly thread: readonly StoredMessage[];
  readonly assistant: StoredAssistant;
  readonly spent: { readonly tokens: number; readonly messages: number };
  readonly defaultLocale: string;
  readonly now: number;
}

export function turnContext(input: ContextInput): TurnContext {
  const { conversation, contact, identities, thread, assistant, spent, now } = input;
  const { limits, transcript: bounds } = assistant.draft;
  const { state } = conversation;
  const lines = transcript(thread.map(toThreadMessage), {
    ...bounds,
    sessionStartedAt: state.sessionStartedAt,
    answeredUpTo: state.answeredUpTo,
    now,
  });
  const window = customerServiceWindow(state.lastInboundAt, now);
  return {
    contact: {
      documentId: contact.documentId,
      ...identityOf(identities),
      name: givenName(contact.state),
      language: contact.state.language,
    },
    lines,
    window: { isOpen: window.state === 'open', expiresAt: window.expiresAt },
    disclosure: isDisclosureDue(assistant, state)
      ? disclosureText(assistant, { lines, contact, defaultLocale: input.defaultLocale })
      : null,
    tokens: Math.min(limits.tokensPerTurn, limits.tokensPerConversationPerDay - spent.tokens),
    messages: Math.min(limits.messagesPerTurn, limits.messagesPerConversationPerDay - spent.messages),
    now,
  };
}

export function identityOf(identities: readonly StoredIdentity[]): Omit<ContactIdentity, 'documentId'> {
  const received = (kind: string) => identities.filter(({ address }) => address.kind === kind).map(({ address }) => address.received);
  const newest = newestAddress(identities, 'wa_id')?.received;
  return { phones: [...new Set([...(newest ? [newest] : []), ...received('wa_id')])], bsuids: received('bsuid') };
}

function isDisclosureDue({ draft }: StoredAssistant, { disclosedAt, sessionStartedAt }: AutomationState): boolean {
  if (draft.disclosure.when === 'off') return false;
  if (disclosedAt === null) return true;
  return draft.disclosure.when === 'session' && disclosedAt < (sessionStartedAt ?? 0);
}

interface DisclosureFacts {
  readonly lines: readonly TranscriptLine[];
  readonly contact: Pick<StoredContact, 'state'>;
  readonly defaultLocale: string;
}

function disclosureText({ draft }: StoredAssistant, { lines, contact, defaultLocale }: DisclosureFacts): string {
  const last = lines.findLast(({ from }) => from === 'contact')?.text ?? '';
  return disclosureIn(draft, { wanted: [draft.language, guessLanguage(last), contact.state.language], defaultLocale });
}

export function disclosureIn(
  { name, disclosure }: StoredAssistant['draft'],
  { wanted, defaultLocale }: { readonly wanted: readonly (string | null)[]; readonly defaultLocale: string },
): string {
  return chooseText({ own: disclosure.texts, shipped: shippedDisclosures, wanted, defaultLocale }).replaceAll('{name}', name);
}

export function toThreadMessage(message: StoredMessage): ThreadMessage {
  const { id, documentId, direction, type, content, author, state, revokedAt, isHistory, occurredAt } = message;
  return {
    id,
    documentId,
    direction,
    type,
    content,
    author,
    status: state?.status ?? null,
    isRevoked: revokedAt !== null,
    isHistory,
    at: occurredAt,
  };
}

/** What the loop detector looks at: the whole thread, as it came. */
export function toThreadLines(thread: readonly StoredMessage[]): ThreadLine[] {
  return thread
    .filter(({ direction, isHistory }) => direction !== 'internal' && !isHistory)
    .sort((left, right) => left.id - right.id)
    .map(({ direction, author, text, occurredAt }) => ({
      isInbound: direction === 'inbound',
      isAutomatic: isAutomatic(author),
      text,
      at: occurredAt,
    }));
}

/** Everything about the contact that a turn needs, inside the caller's transaction. */
export async function readContact(
  trx: Knex,
  contacts: ContactRepository,
  contactId: number | null,
): Promise<{ readonly contact: StoredContact; readonly identities: readonly StoredIdentity[] } | null> {
  if (contactId === null) return null;
  const [contact] = await contacts.findByIds(trx, [contactId]);
  return contact ? { contact, identities: await contacts.identitiesOf(trx, [contactId]) } : null;
}
