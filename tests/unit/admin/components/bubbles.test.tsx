import { fireEvent, screen, waitFor } from '@testing-library/react';

import { strapiAdmin as mockStrapiAdmin } from '../page/strapi-admin';
import { renderInPanel } from '../page/with-panel';
import { prepareBrowser } from '../inbox/panel';
import { BubbleContext, type BubbleOffers } from '../../../../admin/src/components/bubbles/bubble-context';
import { chooseBubble } from '../../../../admin/src/components/bubbles/choose-bubble';
import { ReferralCard } from '../../../../admin/src/components/bubbles/ReferralCard';
import { storedContent } from '../../../../admin/src/components/bubbles/stored-content';
import { MediaContext } from '../../../../admin/src/components/media/media-context';
import type { Message } from '../../../../contracts/message';
import { mediaFile, message } from '../builders';
import { sendableSamples } from '../sendable-samples';

const mockRefetch = jest.fn();
jest.mock('@strapi/strapi/admin', () => mockStrapiAdmin());
jest.mock('../../../../admin/src/api/media-api', () => ({
  useWhatsappMediaTicketMutation: () => [() => undefined],
  useWhatsappRefetchMediaMutation: () => [
    (id: string) => {
      mockRefetch(id);
      return { unwrap: () => Promise.resolve({ data: { documentId: id, state: 'pending', kind: 'image' } }) };
    },
    { isLoading: false },
  ],
}));

beforeAll(prepareBrowser);
beforeEach(() => Object.assign(globalThis, { fetch: () => new Promise(() => undefined) }));

const offers: BubbleOffers = { startConversation: null, showMessage: null, canSeeRaw: false };

function show(change: Partial<Message>, given: Partial<BubbleOffers> & { chosen?: ReadonlySet<string>; canRefetch?: boolean } = {}) {
  const { chosen, canRefetch = true, ...rest } = given;
  const shown = message({ type: change.content?.type ?? 'text', ...change });
  const Bubble = chooseBubble(shown);
  return renderInPanel(
    <MediaContext.Provider value={{ canRefetch }}>
      <BubbleContext.Provider value={{ ...offers, ...rest }}>
        <Bubble message={shown} meta={<time>10:00</time>} {...(chosen && { chosen })} />
      </BubbleContext.Provider>
    </MediaContext.Provider>,
  );
}
const image = { type: 'image' as const, image: { media: 'f1', link: null, caption: 'The base' } };

test.each(Object.entries(sendableSamples).filter(([name]) => name !== 'reaction'))('%s can be drawn', (_, content) => {
  const { container } = show({ direction: 'outbound', content: storedContent(content) });
  expect(container.textContent).not.toBe('');
});

test('what people write is text, and only http and https become links', () => {
  const body = '<img src=x onerror=alert(1)> javascript:alert(1) https://example.com';
  const { container } = show({ content: { type: 'text', text: { body } } });
  expect(container.querySelector('img')).toBeNull();
  expect(container.textContent).toContain('<img src=x onerror=alert(1)>');
  const links = screen.getAllByRole('link');
  expect(links.map((link) => link.getAttribute('href'))).toEqual(['https://example.com']);
  expect(links[0]?.getAttribute('rel')).toContain('noopener noreferrer');
});

test('a card’s address of another kind is no link', () => {
  const referral = { sourceType: 'ad', sourceUrl: 'javascript:alert(1)', headline: 'Sale', body: null };
  renderInPanel(<ReferralCard referral={referral} />);
  expect(screen.queryByRole('link')).toBeNull();
  screen.getByText('From an advertisement');
});

describe('a file', () => {
  test('that is on its way keeps its place', () => {
    show({ content: image, media: [mediaFile({ state: 'pending' })] });
    expect(screen.getAllByText('The file is on its way').length).toBeGreaterThan(0);
    screen.getByText('The base');
  });

  test('that did not come says why, and can be asked for again', async () => {
    show({ content: image, media: [mediaFile({ state: 'failed', reason: 'Meta no longer has it.' })] });
    screen.getByText('Meta no longer has it.');
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(screen.getAllByText('The file is on its way').length).toBeGreaterThan(0));
    expect(mockRefetch).toHaveBeenCalledWith('f1');
  });

  test('is asked for again only by those who may', () => {
    show({ content: image, media: [mediaFile({ state: 'failed' })] }, { canRefetch: false });
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  });

  test('that is kept no longer says so, and cannot be asked for', () => {
    show({ content: image, media: [mediaFile({ state: 'removed', reason: 'Files are kept for 30 days.' })] });
    screen.getByText(/: the file was removed$/);
    screen.getByText('Files are kept for a limited time only.');
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  });

  test('that Meta fetched from an address leads there', () => {
    show({ content: { type: 'image', image: { media: null, link: 'https://example.com/a.jpg', caption: null } } });
    expect(screen.getByRole('link').getAttribute('href')).toBe('https://example.com/a.jpg');
  });

  test('has its name, its size and a download', () => {
    const media = [mediaFile({ kind: 'document', size: 84 * 1024, filename: 'x.pdf' })];
    show({ content: { type: 'document', document: { media: 'f1', link: null, caption: null, filename: 'Invoice.pdf' } }, media });
    screen.getByText('Invoice.pdf');
    screen.getByText('84 kB');
    screen.getByText('PDF');
    screen.getByRole('button', { name: 'Download Invoice.pdf' });
  });

  test('with sound has a player of our own, for keys too', () => {
    const media = [mediaFile({ kind: 'audio', mimeType: 'audio/ogg' })];
    show({ content: { type: 'audio', audio: { media: 'f1', link: null, voice: true } }, media });
    screen.getByRole('button', { name: 'Play Voice message' });
    expect(screen.getByRole('slider', { name: 'Position in Voice message' }).tabIndex).toBe(0);
    screen.getByRole('button', { name: 'Speed 1' });
  });
});

test('buttons are real, not ours to press; the tapped one is told', () => {
  show({ content: storedContent(sendableSamples.buttons) }, { chosen: new Set(['y']) });
  const button = screen.getByRole('button', { name: 'Yes, tapped' });
  expect(button.hasAttribute('disabled')).toBe(true);
});

test('a list opens its rows', () => {
  show({ content: storedContent(sendableSamples.list) });
  fireEvent.click(screen.getByRole('button', { name: 'Choose · 1 row' }));
  screen.getByText('One');
});

test('an answer leads to what was asked', () => {
  const showMessage = jest.fn();
  const replyTo = { wamid: 'w', documentId: 'asked', direction: 'outbound' as const, type: 'interactive', text: null };
  const content = {
    type: 'interactive' as const,
    interactive: { kind: 'list_reply' as const, id: '1', title: 'One', description: 'First' },
  };
  show({ content, replyTo }, { showMessage });
  screen.getByText('First');
  fireEvent.click(screen.getByTitle('Show the message'));
  expect(showMessage).toHaveBeenCalledWith('asked');
});

test('a form shows four fields, then all', () => {
  const fields = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => ({ name, value: `value ${name}` }));
  show({ content: { type: 'interactive', interactive: { kind: 'nfm_reply', name: 'flow', body: 'Sent', fields } } });
  expect(screen.queryByText('value e')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: '2 more' }));
  screen.getByText('value f');
});

test('a contact offers a conversation where one may be begun', () => {
  const startConversation = jest.fn();
  const contact = {
    name: { formattedName: 'Luis Pérez' },
    phones: [{ phone: '622', waId: '34622555390' }],
    emails: [{ email: 'luis@example.com' }],
    addresses: [],
    urls: [],
  };
  show({ content: { type: 'contacts', contacts: [contact] } }, { startConversation });
  screen.getByText('luis@example.com');
  fireEvent.click(screen.getByRole('button', { name: 'Start a conversation' }));
  expect(startConversation).toHaveBeenCalledWith({ phone: '+34622555390', name: 'Luis Pérez' });
});

test('an order has its lines and a total for each currency', () => {
  const items = [{ retailerId: 'ALBA', quantity: 2, price: 89.5, currency: 'EUR' }];
  show({ content: { type: 'order', order: { text: 'Wrap it', catalogId: null, items } } });
  screen.getByText('Order with 2 items');
  expect(screen.getAllByText('€179.00')).toHaveLength(2);
  screen.getByText('Wrap it');
});

test('what we do not know shows as it came to administrators only', () => {
  const content = { type: 'poll', raw: { question: 'Which?' } };
  show({ content }).unmount();
  expect(screen.queryByRole('button', { name: 'Show JSON' })).toBeNull();
  show({ content }, { canSeeRaw: true });
  fireEvent.click(screen.getByRole('button', { name: 'Show JSON' }));
  screen.getByText(/"question": "Which\?"/);
});

test('a template shows its header, offer and cards', () => {
  const part = (body: string) => ({ header: null, body, footer: null, buttons: [{ type: 'QUICK_REPLY', text: 'I want it' }] });
  const rendered = { ...part('Three lamps'), footer: 'Casa Lumbre', offer: '20 % off', cards: [part('Alba'), part('Luna')] };
  const header = { type: 'location' as const, location: { latitude: 1, longitude: 2, name: 'Our shop' } };
  const template = { name: 'x', language: 'en', variables: {}, category: 'MARKETING', header, rendered };
  show({ direction: 'outbound', content: { type: 'template', template } });
  ['Our shop', '20 % off', 'Three lamps', 'Casa Lumbre', 'Marketing', 'Alba', 'Luna'].forEach((words) => screen.getByText(words));
  expect(screen.getByRole('group', { name: '2 cards' }).tabIndex).toBe(0);
});
