import type { AutomationSettings } from '../../contracts/automation-settings';

export interface AgentFacts {
  readonly userId: number;
  /** Digits of the phone in its profile. */
  readonly phone: string | null;
  readonly roleIds: readonly number[];
}

/** Rule 1: the default user; else the first agent whose phone is the contact's; else the guest user; else nobody. */
export function decideOwner(
  { defaultUser, guestUser }: Pick<AutomationSettings, 'defaultUser' | 'guestUser'>,
  { agents, phones }: { readonly agents: readonly AgentFacts[]; readonly phones: readonly string[] },
): number | null {
  const isThere = (userId: number | null) => agents.some((agent) => agent.userId === userId);
  if (isThere(defaultUser)) return defaultUser;
  const own = agents.find(({ phone }) => phone !== null && phones.includes(phone));
  return own?.userId ?? (isThere(guestUser) ? guestUser : null);
}

/** Rule 2: the default assistant; else the first of our list that is for a role of the owner; else none. Document id. */
export function decideAssistant(
  { defaultAssistant, roleAssistants }: Pick<AutomationSettings, 'defaultAssistant' | 'roleAssistants'>,
  { owner, isThere }: { readonly owner: AgentFacts | null; readonly isThere: (documentId: string) => boolean },
): string | null {
  if (defaultAssistant !== null && isThere(defaultAssistant)) return defaultAssistant;
  const byRole = roleAssistants.find(({ roleId, assistant }) => owner?.roleIds.includes(roleId) && isThere(assistant));
  return byRole?.assistant ?? null;
}
