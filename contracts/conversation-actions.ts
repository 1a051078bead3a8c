import { z } from 'zod';

import { conversation, conversationMode } from './conversation';
import { defineEndpoint, documentId } from './endpoint';

const one = { params: z.object({ documentId }) };
const answer = z.object({ data: conversation });

/**
 * Switches the mode. `assistant` says what becomes of the assistant on the way to automatic: `keep` (the mode switch),
 * or `enable` (hand back). To manual: whatever the assistant was thinking is void.
 */
export const setConversationMode = defineEndpoint({
  method: 'PUT',
  path: '/conversations/:documentId/mode',
  ...one,
  body: z.strictObject({ mode: conversationMode, assistant: z.enum(['keep', 'enable']).default('keep') }),
  response: answer,
});

/** Which assistant answers this conversation, and whether it may. Starts a new session. */
export const setConversationAssistant = defineEndpoint({
  method: 'PUT',
  path: '/conversations/:documentId/assistant',
  ...one,
  body: z.strictObject({ assistant: documentId.nullable(), isEnabled: z.boolean().default(true) }),
  response: answer,
});

/** Archives: back to automatic, its assistant enabled. `undo` of the answer takes it back. */
export const archiveConversation = defineEndpoint({
  method: 'POST',
  path: '/conversations/:documentId/archive',
  ...one,
  response: z.object({
    data: conversation,
    undo: z.object({ mode: conversationMode, assistantEnabled: z.boolean(), epoch: z.number().int() }),
  }),
});

/** With `undo` mode and assistant come back as they were, unless something newer has happened. */
export const unarchiveConversation = defineEndpoint({
  method: 'POST',
  path: '/conversations/:documentId/unarchive',
  ...one,
  body: z.strictObject({
    undo: z.strictObject({ mode: conversationMode, assistantEnabled: z.boolean(), epoch: z.number().int() }).optional(),
  }),
  response: answer,
});

/** The owner of the contact, and so of all its conversations. Null: nobody. */
export const assignConversation = defineEndpoint({
  method: 'PUT',
  path: '/conversations/:documentId/assignee',
  ...one,
  body: z.strictObject({ userId: z.number().int().nullable() }),
  /** Null: the conversation left the scope of who assigned it. */
  response: z.object({ data: conversation.nullable() }),
});

/** `answer-now`: does not wait for more messages. `stop`: voids the turn and switches to manual. */
export const controlTurn = defineEndpoint({
  method: 'POST',
  path: '/conversations/:documentId/turn',
  ...one,
  body: z.strictObject({ action: z.enum(['answer-now', 'stop']) }),
  response: answer,
});
