import { fireEvent, screen } from '@testing-library/react';

import { commands, pointer, renderWithCommands } from './automation';
import { inboxAdmin as mockInboxAdmin, prepareBrowser } from './panel';
import { ModeSwitch } from '../../../../admin/src/features/inbox/mode/ModeSwitch';
import { EventLine } from '../../../../admin/src/features/inbox/events/EventLine';
import { HandoffCard } from '../../../../admin/src/features/inbox/events/HandoffCard';
import { createTray } from '../../../../admin/src/features/inbox/composer/tray/create-tray';
import { ReplyArea } from '../../../../admin/src/features/inbox/composer/ReplyArea';
import { ThreadHeader } from '../../../../admin/src/features/inbox/thread/ThreadHeader';
import { windowLevel } from '../../../../admin/src/features/inbox/model/window-level';
import type { Conversation } from '../../../../contracts/conversation';
import { conversation, eventMessage, sofia, T0 } from '../builders';

jest.mock('@strapi/strapi/admin', () => mockInboxAdmin());
jest.mock('../../../../admin/src/api/conversation-api', () => ({ useWhatsappTypingMutation: () => [() => undefined] }));
jest.mock('../../../../admin/src/api/upload-media', () => ({}));
beforeAll(prepareBrowser);
beforeEach(() => jest.useFakeTimers({ now: T0 }));
afterEach(() => jest.useRealTimers());

const noted = { ...sofia, note: 'Simulator (scripted, no AI)' };
const automatic = (change: Partial<Conversation> = {}) =>
  conversation({ mode: 'automatic', assistant: sofia, assistantEnabled: true, ...change });
const text = (element: Element | null) => element?.textContent ?? '';

describe('the mode switch', () => {
  const open = (shown: Conversation, allowed = commands(), isPhone = false) => {
    renderWithCommands(<ModeSwitch conversation={shown} isPhone={isPhone} />, allowed);
    return { allowed, control: screen.getByRole('switch') };
  };

  test('names who answers, and toggles by a click or a key', () => {
    const { allowed, control } = open(automatic());
    expect([control.getAttribute('aria-checked'), text(control)]).toEqual(['true', 'Automatic · SofíaManual']);
    fireEvent.click(control);
    expect(allowed.toggleMode).toHaveBeenCalledTimes(1);
  });

  test('a pointer on the half that is chosen changes nothing', () => {
    const { allowed, control } = open(automatic());
    const press = (half: string) => {
      const target = control.querySelector(`[data-half=${half}]`) ?? control;
      fireEvent(target, pointer('pointerdown'));
      fireEvent.click(target);
    };
    press('automatic');
    expect(allowed.toggleMode).not.toHaveBeenCalled();
    press('manual');
    expect(allowed.toggleMode).toHaveBeenCalledTimes(1);
  });

  test('without an assistant that may answer it says so', () => {
    const { control } = open(automatic({ assistantEnabled: false }));
    expect(text(control)).toContain('waiting message only');
    expect(control.title).toBe('Sofía is switched off here: the contact gets the waiting message only');
  });

  test('who may not send sees it and cannot change it', () => {
    const { control } = open(conversation(), commands({ toggleMode: null }));
    expect(control.hasAttribute('disabled')).toBe(true);
    expect(control.title).toContain('You may not send');
  });

  test('on a phone its words are heard; a provider that is no AI is named', () => {
    open(automatic({ assistant: noted }), commands(), true);
    screen.getByRole('switch', { name: 'Automatic · Sofía' });
    expect(screen.queryByText(noted.note)).toBeNull();
    renderWithCommands(<ModeSwitch conversation={automatic({ assistant: noted })} isPhone={false} />, commands());
    screen.getByText(noted.note);
  });
});

describe('the handoff', () => {
  const event = { kind: 'handoff', assistant: 'Sofía', reason: 'asked', summary: 'Cracked base.', to: 'Marta Ruiz' } as const;

  test('the card says from whom, to whom and why, and what can be done', () => {
    const allowed = commands();
    renderWithCommands(
      <HandoffCard message={eventMessage(event)} event={event} conversation={conversation({ assistant: sofia })} />,
      allowed,
    );
    const card = screen.getByRole('group', { name: 'Handed over' });
    expect(text(card)).toContain('Sofía handed over to Marta Ruiz');
    expect(text(card)).toContain('wants a person');
    expect(text(card)).toContain('Cracked base.');
    fireEvent.click(screen.getByRole('button', { name: 'See what Sofía did' }));
    fireEvent.click(screen.getByRole('button', { name: 'Assign to someone else' }));
    fireEvent.click(screen.getByRole('button', { name: 'Hand back to Sofía' }));
    [allowed.seeRuns, allowed.assign, allowed.handBack].forEach((command) => expect(command).toHaveBeenCalledTimes(1));
  });

  test('nobody free; what may not be done is not offered', () => {
    const unassigned = { ...event, to: null, summary: null };
    renderWithCommands(
      <HandoffCard message={eventMessage(unassigned)} event={unassigned} conversation={conversation({ assistant: sofia })} />,
      commands({ assign: null, handBack: null }),
    );
    expect(text(screen.getByRole('group', { name: 'Handed over' }))).toContain('handed over to Unassigned');
    expect(screen.queryByText('Summary')).toBeNull();
    expect(screen.getAllByRole('button')).toHaveLength(1);
  });

  test('an earlier one is one line, with its time', () => {
    renderWithCommands(<EventLine message={eventMessage(event)} event={event} contactName="Ana" />, commands());
    expect(text(document.querySelector('[data-event=handoff]'))).toMatch(/^Sofía handed over to Marta Ruiz · wants a person · \d\d:\d\d$/);
  });
});

describe('where a person writes', () => {
  const tray = createTray({
    upload: () => new Promise(() => undefined),
    convert: () => Promise.resolve(null),
    thumbnailOf: () => null,
    dropThumbnail: () => undefined,
    keep: () => undefined,
    createId: () => '1',
  });
  const open = (shown: Conversation) => {
    const draft = { text: '', setText: () => undefined };
    const level = windowLevel(shown.window, T0);
    const allowed = commands();
    renderWithCommands(
      <ReplyArea
        conversation={shown}
        level={level}
        now={T0}
        draft={draft}
        tray={tray}
        replyTo={null}
        onCancelReply={() => undefined}
        onOpen={() => undefined}
        onSend={() => undefined}
        canSaveObjects
      />,
      allowed,
    );
    return allowed;
  };

  test('in automatic mode it says what sending does', () => {
    open(automatic({ assistant: noted }));
    expect(text(document.querySelector('[data-automatic]'))).toBe(
      'Sending switches this conversation to manual. Sofía is: Simulator (scripted, no AI).',
    );
  });

  test('in manual mode it does not', () => {
    open(conversation());
    expect(document.querySelector('[data-automatic]')).toBeNull();
  });

  test('to a blocked contact nothing can be sent, and it says why and what to do', () => {
    const blocked = conversation();
    const allowed = open({ ...blocked, contact: { ...blocked.contact, blockedAt: new Date(T0).toISOString() } });
    screen.getByText('Ana Pérez is blocked. Nothing can be sent until you unblock the contact.');
    expect(screen.queryByRole('textbox')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Edit the contact' }));
    expect(allowed.editContact).toHaveBeenCalled();
  });
});

describe('the header', () => {
  const open = (shown: Conversation, isPhone = false) =>
    renderWithCommands(
      <ThreadHeader conversation={shown} level={windowLevel(shown.window, T0)} isPhone={isPhone} onBack={() => undefined} />,
      commands(),
    );

  test('marks what cannot be sent, and offers all that can be done', () => {
    const shown = automatic({ assignedUser: { id: 2, name: 'Tom Becker' } });
    const since = new Date(T0).toISOString();
    open({ ...shown, contact: { ...shown.contact, optedOutAt: since, blockedAt: since } });
    expect([...document.querySelectorAll<HTMLElement>('[data-mark]')].map(({ dataset }) => dataset.mark)).toEqual(['blocked', 'opted-out']);
    screen.getByRole('button', { name: 'Assigned to Tom Becker. Assign to someone else' });
    fireEvent.click(screen.getByRole('button', { name: 'More' }));
    const items = screen.getAllByRole('menuitem').map((item) => text(item));
    expect(items).toEqual([
      'Switch to manual',
      'Hand back to Sofía',
      'Archive',
      'Edit the contact',
      'Assign',
      'See what the assistant did',
    ]);
  });

  test('on a phone the state stands under the name', () => {
    open(automatic({ assignedUser: { id: 2, name: 'Tom Becker' } }), true);
    screen.getByText('Sofía answers · 24 h · Tom Becker');
  });
});
