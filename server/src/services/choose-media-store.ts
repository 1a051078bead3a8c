import type { Core } from '@strapi/strapi';

import type { PluginOptions } from '../config/plugin-options';
import { createDirectoryStore } from '../media/directory-store';
import { fetchBytes } from '../media/fetch-bytes';
import type { MediaStore } from '../media/media-store';
import { createProviderStore, type UploadProvider } from '../media/provider-store';

interface StoreChoice {
  readonly strapi: Core.Strapi;
  readonly options: Pick<PluginOptions, 'mediaStore'>;
  readonly folder: string;
}

/**
 * The store that the options name, made when it is first used: the upload plugin sets its provider up at the start.
 * @throws when the upload provider is public: customers' files must not lie there
 */
export function chooseMediaStore({ strapi, options, folder }: StoreChoice): () => Promise<MediaStore> {
  let chosen: Promise<MediaStore> | null = null;
  const choose = async (): Promise<MediaStore> => {
    if (options.mediaStore === 'directory') return createDirectoryStore(folder);
    const provider = strapi.plugin('upload').provider as UploadProvider;
    if (!(await provider.isPrivate())) {
      throw new Error(
        "[whatsapp] mediaStore is 'upload-provider', but Strapi's upload provider is public. Make it private, or set mediaStore to 'directory'.",
      );
    }
    return createProviderStore({ provider, fetchBytes });
  };
  return () => {
    chosen ??= choose().catch((error: unknown) => {
      chosen = null;
      throw error;
    });
    return chosen;
  };
}
