import { createContext, useContext } from 'react';

import type { ConnectionStep } from '../../../../../../contracts/connection';

/** The step that a person has just opened; null while the page opened by itself. */
export const FocusContext = createContext<ConnectionStep | null>(null);

export function useTakesFocus(step: ConnectionStep): boolean {
  return useContext(FocusContext) === step;
}
