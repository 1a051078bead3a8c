import type { Core } from '@strapi/strapi';

/** False once the user was blocked, deactivated or removed. */
export async function isActiveAdmin(strapi: Core.Strapi, userId: number): Promise<boolean> {
  const user = await strapi.db.query('admin::user').findOne({ where: { id: userId }, select: ['id', 'isActive', 'blocked'] });
  return user?.isActive === true && user.blocked !== true;
}
