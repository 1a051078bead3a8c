import type { MessageObject } from '../../../../contracts/message-object';

export const listContent: MessageObject['contents'][string] = {
  type: 'interactive',
  interactive: {
    kind: 'list',
    body: 'Hello {{contact.name}}, what can we do?',
    button: 'Choose',
    sections: [
      { title: 'Workshop', rows: [{ id: 'full', title: 'Full tune-up', description: '59 €' }] },
      { title: 'Shop', rows: [{ id: 'look', title: 'Look at bikes' }] },
    ],
  },
};

export function messageObject(change: Partial<MessageObject> = {}): MessageObject {
  return {
    documentId: 'object-1',
    name: 'What can we do?',
    kind: 'list',
    contents: { en: listContent },
    defaultLocale: 'en',
    tapActions: {},
    usageCount: 3,
    lastUsedAt: '2026-11-24T08:00:00.000Z',
    updatedAt: '2026-11-20T08:00:00.000Z',
    updatedBy: 'Iker Sanz',
    media: [],
    ...change,
  };
}
