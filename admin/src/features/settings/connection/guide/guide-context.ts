import { createContext, useContext } from 'react';

import type { ConnectionState, ConnectionStep } from '../../../../../../contracts/connection';

export interface GuideContextValue {
  readonly state: ConnectionState;
  readonly mayUpdate: boolean;
  /** Opens a step and takes the focus along. */
  readonly goTo: (step: ConnectionStep) => void;
  /** Opens whatever comes next, after a step was verified. */
  readonly goOn: (state: ConnectionState) => void;
  /** False: it waited long and asks no more, until `watch`. */
  readonly isWatching: boolean;
  readonly watch: () => void;
}

export const GuideContext = createContext<GuideContextValue | null>(null);

export function useGuide(): GuideContextValue {
  const guide = useContext(GuideContext);
  if (guide === null) throw new Error('[whatsapp] A part of the guide stands outside of it.');
  return guide;
}
