import { fireEvent, screen } from '@testing-library/react';

import { inboxAdmin as mockInboxAdmin, prepareBrowser } from './panel';
import { renderInPanel } from '../page/with-panel';
import { nothingChosen } from '../../../../admin/src/components/bubbles/bubble-props';
import type { Reaction } from '../../../../admin/src/features/inbox/model/reactions';
import { MessageBubble } from '../../../../admin/src/features/inbox/thread/MessageBubble';
import { ThreadActionsContext, type ThreadActions } from '../../../../admin/src/features/inbox/thread/thread-actions';
import { useThreadKeys } from '../../../../admin/src/features/inbox/thread/use-thread-keys';
import type { Message } from '../../../../contracts/message';
import { message } from '../builders';

jest.mock('@strapi/strapi/admin', () => mockInboxAdmin());
beforeAll(prepareBrowser);

function actionsOf(change: Partial<ThreadActions> = {}): ThreadActions {
  const nothing = () => undefined;
  return {
    sendAgain: nothing,
    confirmArrived: nothing,
    chooseTemplate: nothing,
    copy: nothing,
    hide: nothing,
    reply: jest.fn(),
    react: jest.fn(),
    showInfo: jest.fn(),
    saveAsObject: jest.fn(),
    retryPending: nothing,
    discardPending: nothing,
    canSend: true,
    canReact: true,
    canSaveObjects: true,
    ...change,
  };
}

function open(change: Partial<Message> = {}, given: { actions?: Partial<ThreadActions>; reactions?: readonly Reaction[] } = {}) {
  const actions = actionsOf(given.actions);
  const shown = message(change);
  const item = {
    kind: 'message' as const,
    key: 'k',
    message: shown,
    reactions: given.reactions ?? [],
    chosen: nothingChosen,
    isFirst: true,
    isLast: true,
  };
  renderInPanel(
    <ThreadActionsContext.Provider value={actions}>
      <MessageBubble
        item={item}
        contactName="Ana"
        myName="Marta Ruiz"
        position={1}
        outgoing={undefined}
        isSentAgain={false}
        isHidden={false}
        isMarked={false}
        onShow={() => undefined}
      />
    </ThreadActionsContext.Provider>,
  );
  const article = screen.getByRole('article');
  // jsdom has no pointer events: the mouse's type has to be put on by hand.
  const hover = () => fireEvent(article, Object.assign(new MouseEvent('pointerover', { bubbles: true }), { pointerType: 'mouse' }));
  return { actions, article, hover, shown };
}

test('the toolbar is there under the mouse or the focus only', () => {
  const { article, hover } = open();
  expect(screen.queryByRole('toolbar')).toBeNull();
  hover();
  expect(screen.getAllByRole('button').map((button) => button.getAttribute('aria-label'))).toEqual(['React', 'Reply', 'Copy', 'More']);
  fireEvent(article, Object.assign(new MouseEvent('pointerout', { bubbles: true }), { pointerType: 'mouse' }));
  expect(screen.queryByRole('toolbar')).toBeNull();
  fireEvent.focus(article);
  screen.getByRole('toolbar');
});

test('six quick reactions; our own again takes it back', () => {
  const { actions, hover, shown } = open({}, { reactions: [{ emoji: '❤️', direction: 'outbound', authorName: 'Marta Ruiz' }] });
  hover();
  fireEvent.click(screen.getByRole('button', { name: 'React' }));
  expect(screen.getAllByRole('button', { name: /^(React with|Take)/ })).toHaveLength(6);
  fireEvent.click(screen.getByRole('button', { name: 'Take ❤️ back' }));
  expect(actions.react).toHaveBeenCalledWith(shown, null);
});

test('a click on another one changes it', () => {
  const { actions, hover, shown } = open();
  hover();
  fireEvent.click(screen.getByRole('button', { name: 'React' }));
  fireEvent.click(screen.getByRole('button', { name: 'React with 👍' }));
  expect(actions.react).toHaveBeenCalledWith(shown, '👍');
});

test('outside of the window there is no reacting, and without Meta’s id nothing to answer', () => {
  open({ wamid: null }, { actions: { canReact: false } }).hover();
  expect(screen.queryByRole('button', { name: 'React' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Reply' })).toBeNull();
  screen.getByRole('button', { name: 'Copy' });
});

test('more: its facts, and keeping it where that is allowed', () => {
  const { actions, hover, shown } = open();
  hover();
  fireEvent.click(screen.getByRole('button', { name: 'More' }));
  fireEvent.click(screen.getByRole('menuitem', { name: 'Save as message object' }));
  expect(actions.saveAsObject).toHaveBeenCalledWith(shown);
});

test('what cannot be kept is not offered', () => {
  open({ type: 'order', content: { type: 'order', order: { text: null, catalogId: null, items: [] } } }).hover();
  fireEvent.click(screen.getByRole('button', { name: 'More' }));
  expect(screen.getAllByRole('menuitem').map(({ textContent }) => textContent)).toEqual(['Message info']);
});

test('a double click quotes, but not on a link', () => {
  const { actions, shown } = open({ content: { type: 'text', text: { body: 'See https://example.com now' } } });
  fireEvent.doubleClick(screen.getByRole('link'));
  expect(actions.reply).not.toHaveBeenCalled();
  fireEvent.doubleClick(screen.getByText(/See/));
  expect(actions.reply).toHaveBeenCalledWith(shown);
});

test('R quotes the message that has the focus; Alt and arrows go from one to the next', () => {
  const reply = jest.fn();
  const messages = ['a', 'b'].map((documentId) => message({ documentId }));
  function Log() {
    const onKeyDown = useThreadKeys({ messages, reply });
    return (
      <div role="log" aria-label="thread" tabIndex={0} onKeyDown={onKeyDown}>
        {messages.map(({ documentId }, index) => (
          <article key={documentId} data-message-id={documentId} aria-posinset={index + 1} tabIndex={-1}>
            {documentId}
            <input aria-label={documentId} />
          </article>
        ))}
      </div>
    );
  }
  renderInPanel(<Log />);
  const log = screen.getByRole('log', { name: 'thread' });
  fireEvent.keyDown(log, { key: 'r' });
  expect(reply).not.toHaveBeenCalled();
  fireEvent.keyDown(log, { key: 'ArrowUp', altKey: true });
  expect((document.activeElement as HTMLElement).dataset.messageId).toBe('b');
  fireEvent.keyDown(document.activeElement ?? log, { key: 'ArrowUp', altKey: true });
  fireEvent.keyDown(document.activeElement ?? log, { key: 'R' });
  expect(reply).toHaveBeenCalledWith(messages[0]);
  fireEvent.keyDown(screen.getByRole('textbox', { name: 'b' }), { key: 'r' });
  expect(reply).toHaveBeenCalledTimes(1);
});
