import type { Knex } from 'knex';

import type { Agent } from '../../../contracts/automation-settings';
import { adminName } from '../../../domain/admin-name';
import { insertRows, lockRows, textOrNull, toBoolean, withStrapiColumns, type Row } from './rows';
import { tables } from './tables';

export interface StoredAgent extends Omit<Agent, 'phone'> {
  /** Digits only. */
  readonly phone: string | null;
  /** Of the admin panel. */
  readonly panelLanguage: string | null;
}

/** Admin users with what the plugin knows of them besides. */
export function createAgentRepository() {
  return {
    /** The longest-standing first: rule 1 takes the first whose phone fits. */
    async list(knex: Knex): Promise<StoredAgent[]> {
      const users: Row[] = await knex('admin_users as u')
        .leftJoin(`${tables.agentProfiles} as p`, 'p.user_id', 'u.id')
        .select('u.id', 'u.firstname', 'u.lastname', 'u.username', 'u.email', 'u.is_active', 'u.blocked', 'u.prefered_language')
        .select('p.phone', 'p.language')
        .orderBy('u.id');
      const roles: Row[] = await knex('admin_users_roles_lnk as l')
        .join('admin_roles as r', 'r.id', 'l.role_id')
        .select('l.user_id', 'r.id', 'r.name')
        .orderBy('r.id');
      return users.map((user) =>
        toAgent(
          user,
          roles.filter(({ user_id: id }) => Number(id) === Number(user.id)),
        ),
      );
    },

    async saveProfile(
      trx: Knex,
      userId: number,
      { phone, language, now }: { readonly phone: string | null; readonly language: string | null; readonly now: number },
    ): Promise<void> {
      const [known] = await lockRows(trx(tables.agentProfiles).where({ user_id: userId }).select('id'));
      if (known) {
        await trx(tables.agentProfiles)
          .where({ user_id: userId })
          .update({ phone, language, updated_at: new Date(now) });
      } else await insertRows(trx, tables.agentProfiles, [withStrapiColumns({ user_id: userId, phone, language }, new Date(now))]);
    },
  };
}

export type AgentRepository = ReturnType<typeof createAgentRepository>;

function toAgent(row: Row, roles: readonly Row[]): StoredAgent {
  const id = Number(row.id);
  return {
    id,
    name: adminName({ firstname: row.firstname, lastname: row.lastname, username: row.username }) ?? `#${id}`,
    email: textOrNull(row.email),
    isActive: toBoolean(row.is_active) && !toBoolean(row.blocked),
    roles: roles.map((role) => ({ id: Number(role.id), name: String(role.name) })),
    phone: textOrNull(row.phone),
    language: textOrNull(row.language),
    panelLanguage: textOrNull(row.prefered_language),
  };
}
