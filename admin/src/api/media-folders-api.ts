import { adminApi } from '@strapi/strapi/admin';

/** A folder of Strapi's Media Library, as far as it is used here. */
export interface MediaFolder {
  readonly name: string;
  readonly pathId: number;
  /** `/1/4`: the `pathId`s of its parents and its own. */
  readonly path: string;
}

const mediaFoldersApi = adminApi.injectEndpoints({
  overrideExisting: true,
  endpoints: (build) => ({
    whatsappMediaFolders: build.query<{ readonly data: readonly MediaFolder[] }, void>({
      query: () => '/upload/folders?pagination[pageSize]=-1',
    }),
  }),
});

export const { useWhatsappMediaFoldersQuery } = mediaFoldersApi;
