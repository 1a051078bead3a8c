import { storedContent } from '../../../../admin/src/components/bubbles/stored-content';
import { reusableContent } from '../../../../admin/src/features/inbox/model/reusable-content';
import { reusableContent as schema } from '../../../../contracts/sendable-content';
import { mediaFile, message } from '../builders';
import { sendableSamples } from '../sendable-samples';

const files = [mediaFile({ documentId: 'abcdefghijklmnopqrstuvwx' })];
const kept = Object.entries(sendableSamples).filter(([name]) => name !== 'reaction' && name !== 'template');

test.each(kept)('%s can be kept as the contract wants it', (_, sent) => {
  const content = storedContent(sent);
  const reusable = reusableContent(message({ type: sent.type, content, media: files }));
  expect(schema.safeParse(reusable).error).toBeUndefined();
});

test('what has no such form is not offered', () => {
  const none = (change: Parameters<typeof message>[0]) => expect(reusableContent(message(change))).toBeNull();
  none({ content: storedContent(sendableSamples.reaction) });
  none({ content: { type: 'order', order: { text: null, catalogId: null, items: [] } } });
  none({ content: { type: 'hologram', raw: {} } });
  none({ content: { type: 'interactive', interactive: { kind: 'button_reply', id: '1', title: 'Yes', description: null } } });
  none({ revokedAt: '2026-11-24T09:00:00.000Z' });
  const image = { type: 'image' as const, image: { media: 'f1', link: null, caption: null } };
  none({ content: image, media: [mediaFile({ state: 'pending' })] });
  none({ content: { type: 'contacts', contacts: [{ name: null, phones: [], emails: [], addresses: [], urls: [] }] } });
});
