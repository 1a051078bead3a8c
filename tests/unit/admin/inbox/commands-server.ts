import { conversation, T0 } from '../builders';

/** Stands in for the server where requests are about a conversation: what it was asked, and what it answers. */
export const server = {
  requests: [] as { readonly name: string; readonly args: unknown }[],
  answer: answerAsUsual,
  startOver(): void {
    server.requests.length = 0;
    server.answer = answerAsUsual;
  },
};

function answerAsUsual(name: string): unknown {
  const isArchive = name === 'archive';
  return {
    data: conversation({ changedAt: T0 + 1, archivedAt: isArchive ? new Date(T0).toISOString() : null }),
    ...(isArchive && { undo: { mode: 'manual', assistantEnabled: true, epoch: 4 } }),
  };
}

/** Stands in for `api/conversation-actions-api`. */
export function conversationActions() {
  const mutation = (name: string) => () => [
    (args: unknown) => {
      server.requests.push({ name, args });
      const answer = async () => {
        await Promise.resolve();
        return server.answer(name);
      };
      return { unwrap: answer };
    },
    { isLoading: false },
  ];
  return {
    useWhatsappSetModeMutation: mutation('mode'),
    useWhatsappSetConversationAssistantMutation: mutation('assistant'),
    useWhatsappArchiveMutation: mutation('archive'),
    useWhatsappUnarchiveMutation: mutation('unarchive'),
    useWhatsappAssignMutation: mutation('assign'),
    useWhatsappControlTurnMutation: mutation('turn'),
  };
}
