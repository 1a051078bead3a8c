import { createContext, useContext } from 'react';

import type { Conversation } from '../../../../../contracts/conversation';

type Noted = Pick<NonNullable<Conversation['assistant']>, 'name' | 'note'>;

/** The assistant of the open conversation, for places that know it by its name only. */
export const NotedAssistantContext = createContext<Noted | null>(null);

/** What has to stand beside this name, such as that there is no AI behind it. */
export function useAssistantNote(name: string | null): string | null {
  const assistant = useContext(NotedAssistantContext);
  return assistant && assistant.name === name ? assistant.note : null;
}
