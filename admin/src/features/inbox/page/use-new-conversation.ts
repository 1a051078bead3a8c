import { useCallback, useState } from 'react';

import { useMatch, useNavigate, useSearchParams } from 'react-router-dom';

import type { Conversation } from '../../../../../contracts/conversation';
import { PLUGIN_ID } from '../../../../../contracts/permissions';
import type { NewConversation } from '../start/NewConversationDialog';

const root = `/plugins/${PLUGIN_ID}`;
const nothingKnown: NewConversation = { phone: '', name: '', template: null };

/**
 * The dialog that begins a conversation: over whatever is open, or by the address
 * `/plugins/whatsapp/new?phone=…&name=…&template=…`, which other plugins may link to.
 */
export function useNewConversation() {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const isAddressed = useMatch(`${root}/new`) !== null;
  const [opened, setOpened] = useState<NewConversation | null>(null);
  const addressed = isAddressed
    ? { phone: search.get('phone') ?? '', name: search.get('name') ?? '', template: search.get('template') }
    : null;

  return {
    wanted: opened ?? addressed,
    open: useCallback((known: Partial<NewConversation> = {}) => setOpened({ ...nothingKnown, ...known }), []),
    close: () => {
      setOpened(null);
      if (isAddressed) navigate(root, { replace: true });
    },
    goTo: ({ documentId }: Conversation) => {
      setOpened(null);
      navigate(`${root}/c/${documentId}`, { replace: isAddressed });
    },
  };
}
