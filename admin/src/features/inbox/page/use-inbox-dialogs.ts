import { useState } from 'react';

import { useEntities } from '../../../live/entities';
import type { InboxDialog } from './inbox-dialog';

/** The dialog over the inbox. One about a conversation that is gone closes, and stays closed when it comes back. */
export function useInboxDialogs() {
  const [dialog, setDialog] = useState<InboxDialog | null>(null);
  const about = dialog !== null && 'conversation' in dialog ? dialog.conversation.documentId : null;
  const isOver = useEntities(({ gone }) => about !== null && gone.has(about));
  if (isOver) setDialog(null);
  return { dialog: isOver ? null : dialog, open: setDialog };
}
