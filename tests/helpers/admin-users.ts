import { login, type AdminClient } from './admin-client';
import type { StrapiProcess } from './strapi-process';

export interface AdminUser {
  readonly id: number;
  readonly client: AdminClient;
}

/** A user of one of Strapi's own roles, with exactly these permissions of ours given to that role. */
export async function createAdminUser(
  strapi: StrapiProcess,
  { role, permissions, name }: { role: 'strapi-editor' | 'strapi-author'; permissions: readonly string[]; name: string },
): Promise<AdminUser> {
  const email = `${name.toLowerCase()}@example.com`;
  const password = 'Editor-1234!';
  const id = await strapi.run<number>(`
    const role = await strapi.db.query('admin::role').findOne({ where: { code: '${role}' } });
    const actions = ${JSON.stringify(permissions.map((permission) => `plugin::whatsapp.${permission}`))};
    for (const action of actions) {
      const known = await strapi.db.query('admin::permission').findOne({ where: { action, role: role.id } });
      if (!known) await strapi.db.query('admin::permission').create({ data: { action, role: role.id, conditions: [], properties: {}, actionParameters: {} } });
    }
    const user = await strapi.service('admin::user').create({
      email: '${email}', firstname: '${name}', lastname: 'Test', password: '${password}', isActive: true, registrationToken: null, roles: [role.id],
    });
    return user.id;
  `);
  return { id, client: await login(strapi.url, { email, password }) };
}

/** A role with exactly these permissions of ours. */
export function createRole(
  strapi: StrapiProcess,
  { name, permissions }: { name: string; permissions: readonly string[] },
): Promise<number> {
  return strapi.run<number>(`
    const role = await strapi.service('admin::role').create({ name: ${JSON.stringify(name)}, description: '' });
    for (const action of ${JSON.stringify(permissions.map((permission) => `plugin::whatsapp.${permission}`))}) {
      await strapi.db.query('admin::permission').create({ data: { action, role: role.id, conditions: [], properties: {}, actionParameters: {} } });
    }
    return role.id;
  `);
}

export async function createUserOfRole(strapi: StrapiProcess, { roleId, name }: { roleId: number; name: string }): Promise<AdminUser> {
  const email = `${name.toLowerCase()}@example.com`;
  const password = 'Editor-1234!';
  const id = await strapi.run<number>(`
    return (await strapi.service('admin::user').create({
      email: '${email}', firstname: ${JSON.stringify(name)}, lastname: 'Test', password: '${password}', isActive: true,
      registrationToken: null, roles: [${roleId}],
    })).id;
  `);
  return { id, client: await login(strapi.url, { email, password }) };
}
