import type { Core } from '@strapi/strapi';

import { getGeneralSettings, saveGeneralSettings } from '../../../contracts/general-settings';
import { getContainer } from '../container';
import { handle } from './handle';

export const generalSettingsController = ({ strapi }: { strapi: Core.Strapi }) => ({
  read: handle(strapi, getGeneralSettings, async () => ({ data: await getContainer(strapi).generalSettings.read() })),

  save: handle(strapi, saveGeneralSettings, async ({ body, actor }) => ({
    data: { settings: await getContainer(strapi).generalSettings.save(body, actor) },
  })),
});
