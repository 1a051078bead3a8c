import type { Core } from '@strapi/strapi';

export interface Ability {
  can(action: string): boolean;
}

/** What this admin may do now; null once the user was blocked, deactivated or removed. */
export async function currentAbility(strapi: Core.Strapi, userId: number): Promise<Ability | null> {
  const user = await strapi.db.query('admin::user').findOne({ where: { id: userId }, populate: ['roles'] });
  if (user?.isActive !== true || user.blocked === true) return null;
  return strapi.service('admin::permission').engine.generateUserAbility(user);
}
