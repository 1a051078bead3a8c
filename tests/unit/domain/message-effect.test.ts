import { countsAsUnread, opensWindow, showsInPreview } from '../../../domain/message-effect';

const TABLE = [
  { direction: 'inbound', type: 'text', isGroup: false, isHistory: false, window: true, unread: true, preview: true },
  { direction: 'inbound', type: 'text', isGroup: true, isHistory: false, window: false, unread: true, preview: true },
  { direction: 'inbound', type: 'reaction', isGroup: false, isHistory: false, window: true, unread: false, preview: false },
  { direction: 'inbound', type: 'unsupported', isGroup: false, isHistory: false, window: true, unread: true, preview: true },
  { direction: 'inbound', type: 'hologram', isGroup: false, isHistory: false, window: true, unread: true, preview: true },
  { direction: 'inbound', type: 'system', isGroup: false, isHistory: false, window: false, unread: false, preview: false },
  { direction: 'inbound', type: 'text', isGroup: false, isHistory: true, window: true, unread: false, preview: true },
  { direction: 'inbound', type: 'call', isGroup: false, isHistory: false, window: true, unread: true, preview: true },
  { direction: 'inbound', type: 'request_welcome', isGroup: false, isHistory: false, window: true, unread: false, preview: false },
  { direction: 'outbound', type: 'text', isGroup: false, isHistory: false, window: false, unread: false, preview: true },
  { direction: 'outbound', type: 'reaction', isGroup: false, isHistory: false, window: false, unread: false, preview: false },
  { direction: 'internal', type: 'text', isGroup: false, isHistory: false, window: false, unread: false, preview: true },
] as const;

test.each(TABLE)('$direction $type, in a group: $isGroup, history: $isHistory', ({ window, unread, preview, ...kind }) => {
  expect({ window: opensWindow(kind), unread: countsAsUnread(kind), preview: showsInPreview(kind) }).toEqual({ window, unread, preview });
});
