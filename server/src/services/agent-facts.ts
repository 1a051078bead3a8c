import { canonicalWaId } from '../../../domain/contact-address';
import type { AgentFacts } from '../../../domain/automation/new-contact';
import type { StoredAgent } from '../repositories/agent-repository';

/** An agent as the rules need it; the phone in the form by which contacts are found. */
export function agentFacts({ id, phone, roles }: StoredAgent): AgentFacts {
  return { userId: id, phone: phone === null ? null : canonicalWaId(phone), roleIds: roles.map((role) => role.id) };
}
