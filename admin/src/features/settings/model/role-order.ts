import type { Agent, AutomationSettings } from '../../../../../contracts/automation-settings';
import { moved } from '../../../components/content-fields/move';

export type RoleAssistants = AutomationSettings['roleAssistants'];

export interface Role {
  readonly id: number;
  readonly name: string;
}

/** Roles that somebody has: no other role owns a contact. By name. */
export function rolesOf(agents: readonly Agent[]): Role[] {
  const roles = new Map(agents.flatMap(({ roles: own }) => own.map((role) => [role.id, role] as const)));
  return [...roles.values()].sort((a, b) => a.name.localeCompare(b.name));
}

/** At the end: whoever was there before counts first. */
export function withRole(list: RoleAssistants, roleId: number, assistant: string): RoleAssistants {
  return list.some((each) => each.roleId === roleId) ? list : [...list, { roleId, assistant }];
}

export function withAssistant(list: RoleAssistants, roleId: number, assistant: string): RoleAssistants {
  return list.map((each) => (each.roleId === roleId ? { ...each, assistant } : each));
}

export function withoutRole(list: RoleAssistants, roleId: number): RoleAssistants {
  return list.filter((each) => each.roleId !== roleId);
}

/** One place up (-1) or down (1). */
export function movedRole(list: RoleAssistants, roleId: number, by: 1 | -1): RoleAssistants {
  const from = list.findIndex((each) => each.roleId === roleId);
  return [...moved(list, from, from + by)];
}
