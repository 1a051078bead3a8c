import type { Contact } from '../../../contracts/contact';
import { withPlus } from '../../../domain/contact-address';
import { newestAddress } from '../../../domain/newest-address';
import type { StoredAgent } from './agent-repository';
import type { StoredAssistant } from './assistant-repository';
import type { StoredContact, StoredIdentity } from './contact-repository';
import { toIso } from './conversation-dto';

interface Details {
  readonly identities: readonly StoredIdentity[];
  readonly owner: StoredAgent | null;
  readonly assistant: StoredAssistant | null;
}

export function toContactDto({ documentId, isGroup, state }: StoredContact, { identities, owner, assistant }: Details): Contact {
  const waId = newestAddress(identities, 'wa_id')?.received ?? null;
  const phone = waId === null ? null : withPlus(waId);
  const names = [state.name, state.bookName, state.profileName, state.username, phone, identities[0]?.address.received];
  return {
    documentId,
    name: state.name,
    displayName: names.find((name) => name !== null && name !== undefined && name.trim() !== '') ?? '?',
    profileName: state.profileName,
    waId,
    username: state.username,
    language: state.language,
    isGroup,
    assignedUser: owner && { id: owner.id, name: owner.name },
    assistant: assistant && { documentId: assistant.documentId, name: assistant.draft.name },
    optedOutAt: toIso(state.optedOutAt),
    blockedAt: toIso(state.blockedAt),
  };
}
