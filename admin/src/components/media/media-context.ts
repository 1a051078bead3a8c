import { createContext, useContext } from 'react';

export interface MediaRights {
  /** May ask Meta again for a file that did not come. */
  readonly canRefetch: boolean;
}

/** Nobody may anything where no one says so, as in a preview. */
export const MediaContext = createContext<MediaRights>({ canRefetch: false });

export function useMediaRights(): MediaRights {
  return useContext(MediaContext);
}
