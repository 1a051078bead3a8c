import { storedContent } from '../../../../admin/src/components/bubbles/stored-content';
import { knownContent } from '../../../../contracts/message-content';
import { sendableContent } from '../../../../contracts/sendable-content';
import { sendableSamples } from '../sendable-samples';

const facts = { rendered: null, category: 'UTILITY', targetWamid: 'wamid.1' };

test.each(Object.entries(sendableSamples))('%s looks as the server will store it', (_, content) => {
  expect(sendableContent.safeParse(content).error).toBeUndefined();
  expect(knownContent.safeParse(storedContent(content, facts)).error).toBeUndefined();
});

test('a plain list of variables gets its numbers', () => {
  const stored = storedContent(sendableSamples.template, facts);
  expect(stored).toMatchObject({
    template: { variables: { 1: 'Ana' }, category: 'UTILITY', cards: [{ variables: {} }, { variables: {} }] },
  });
});
