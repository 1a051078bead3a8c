import { act, fireEvent, screen, within } from '@testing-library/react';

import { strapiAdmin as mockStrapiAdmin } from '../../page/strapi-admin';
import { renderInPanel } from '../../page/with-panel';
import { generalSettings, type GeneralSettings } from '../../../../../contracts/general-settings';
import { GeneralPage } from '../../../../../admin/src/features/settings/GeneralPage';
import { readAmount, shownAmount } from '../../../../../admin/src/features/settings/general/model/amount-text';
import { newDeletions } from '../../../../../admin/src/features/settings/general/model/deletions';
import {
  dayLimits,
  emailLimit,
  generalProblems,
  isEmail,
  minuteLimits,
  retentionKinds,
} from '../../../../../admin/src/features/settings/general/model/general-problems';
import { prepareBrowser } from '../../inbox/panel';

let mockRead: { settings: GeneralSettings; canSendEmail: boolean } | null = null;
let mockIsError = false;
let mockDenied: string[] = [];
let mockAnswer: object = { data: {} };
const mockSaved: GeneralSettings[] = [];
const mockTold: string[] = [];

jest.mock('@strapi/strapi/admin', () => ({
  ...mockStrapiAdmin(),
  useRBAC: (wanted: { action: string }[]) => mockStrapiAdmin({ denied: mockDenied }).useRBAC(wanted),
  useNotification: () => ({ toggleNotification: ({ message }: { message: string }) => mockTold.push(message) }),
}));
jest.mock('../../../../../admin/src/api/general-settings-api', () => ({
  useWhatsappGeneralSettingsQuery: () => ({
    data: mockRead === null ? undefined : { data: mockRead },
    isError: mockIsError,
    refetch: () => undefined,
  }),
  useWhatsappSaveGeneralSettingsMutation: () => [
    (settings: GeneralSettings) => {
      mockSaved.push(settings);
      return Promise.resolve(mockAnswer);
    },
    { isLoading: false },
  ],
}));

jest.setTimeout(20_000);

const defaults = generalSettings.parse({});
beforeEach(() => {
  mockRead = { settings: defaults, canSendEmail: true };
  mockIsError = false;
  mockDenied = [];
  mockAnswer = { data: {} };
  [mockSaved, mockTold].forEach((list) => (list.length = 0));
  prepareBrowser();
});

const button = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>('button', { name });
const press = (name: string | RegExp) => act(async () => fireEvent.click(button(name)));
const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
const type = (name: string, value: string) => fireEvent.change(field(name), { target: { value } });
const tick = (name: string) => fireEvent.click(screen.getByRole('checkbox', { name }));

describe('the rules', () => {
  const withDays = (kind: string, days: number | null) => ({ ...defaults, retention: { ...defaults.retention, [kind]: days } });

  test('the limits are the contract’s own', () => {
    for (const kind of retentionKinds) {
      const { min, max } = dayLimits[kind];
      const isGood = (days: number) => generalSettings.safeParse(withDays(kind, days)).success;
      expect([kind, isGood(min - 1), isGood(min), isGood(max), isGood(max + 1)]).toEqual([kind, false, true, true, false]);
    }
    const withMinutes = (waitingMinutes: number) =>
      generalSettings.safeParse({ notifications: { ...defaults.notifications, waitingMinutes } }).success;
    const { min, max } = minuteLimits;
    expect([withMinutes(min - 1), withMinutes(min), withMinutes(max), withMinutes(max + 1)]).toEqual([false, true, true, false]);
    const emails = (count: number) => Array.from({ length: count }, (_, index) => `a${index}@b.example`);
    const withEmails = (count: number) => generalSettings.safeParse({ notifications: { healthEmails: emails(count) } }).success;
    expect([withEmails(emailLimit), withEmails(emailLimit + 1)]).toEqual([true, false]);
  });

  test('a problem is said at its field, in words that name the limits', () => {
    expect(generalProblems(defaults)).toEqual({});
    expect(generalProblems(withDays('webhooks', 400))).toEqual({ 'retention.webhooks': { code: 'number', min: 1, max: 365 } });
    expect(generalProblems(withDays('audit', Number.NaN))).toEqual({ 'retention.audit': { code: 'number', min: 30, max: 3_650 } });
    const emails = { ...defaults, notifications: { waitingMinutes: 0, healthEmails: ['nobody'] } };
    expect(generalProblems(emails)).toEqual({
      'notifications.waitingMinutes': { code: 'number', min: 1, max: 1_440 },
      'notifications.healthEmails': { code: 'email' },
    });
  });

  test('an address is one that the contract takes', () => {
    expect([isEmail('ops@bicinorte.example'), isEmail('ops@'), isEmail('')]).toEqual([true, false, false]);
  });

  test('numbers are read with spaces between thousands; anything else is no number', () => {
    expect([readAmount('1 000'), readAmount(' 7 ')]).toEqual([1_000, 7]);
    expect(['', '7,5', '-1', 'many'].map(readAmount)).toEqual([NaN, NaN, NaN, NaN]);
    expect([shownAmount(7), shownAmount(Number.NaN)]).toEqual(['7', '']);
  });

  test('a deletion is new where less is kept than before', () => {
    const { retention } = defaults;
    expect(newDeletions(retention, { ...retention, messages: 365 })).toEqual(['messages']);
    expect(newDeletions({ ...retention, files: 30 }, { ...retention, files: 60 })).toEqual([]);
    expect(newDeletions({ ...retention, files: 60 }, { ...retention, files: 30 })).toEqual(['files']);
    expect(newDeletions({ ...retention, files: 60 }, retention)).toEqual([]);
  });
});

describe('the page', () => {
  test('each choice of read receipts says what the customer sees', async () => {
    renderInPanel(<GeneralPage />);
    const group = screen.getByRole('radiogroup', { name: 'Read receipts' });
    expect(
      within(group)
        .getAllByRole<HTMLInputElement>('radio')
        .find(({ checked }) => checked)?.value,
    ).toBe('on-open');
    expect(button('Save').disabled).toBe(true);
    fireEvent.click(within(group).getByRole('radio', { name: /Never.*“writing…” is not shown/ }));
    await press('Save');
    expect(mockSaved).toMatchObject([{ readReceipts: 'never' }]);
    expect(mockTold).toEqual(['Saved']);
  });

  test('a number out of its limits closes saving and says them', () => {
    renderInPanel(<GeneralPage />);
    type('Webhooks as received', '400');
    expect(screen.getByText(/1.*365/, { selector: 'p, span' })).toBeTruthy();
    expect(button('Save').disabled).toBe(true);
    expect(button('1 to fix')).toBeTruthy();
    type('Webhooks as received', '30');
    expect(button('Save').disabled).toBe(false);
    fireEvent.click(button('Discard changes'));
    expect(field('Webhooks as received').value).toBe('7');
  });

  test('what customers sent is deleted only after a warning and a yes', async () => {
    renderInPanel(<GeneralPage />);
    expect(field('Messages').disabled).toBe(true);
    expect(screen.queryByText('What customers sent is deleted')).toBeNull();
    tick('Messages: Kept for ever');
    expect(screen.getByText('What customers sent is deleted')).toBeTruthy();
    type('Messages', '90');
    await press('Save');
    expect(mockSaved).toEqual([]);
    expect(screen.getByText(/messages beyond their time are deleted for good/)).toBeTruthy();
    await press('Cancel');
    expect(mockSaved).toEqual([]);
    await press('Save');
    await press('Save and delete');
    expect(mockSaved).toMatchObject([{ retention: { messages: 90, files: null } }]);
  });

  test('keeping longer needs no yes', async () => {
    mockRead = { settings: { ...defaults, retention: { ...defaults.retention, files: 30 } }, canSendEmail: true };
    renderInPanel(<GeneralPage />);
    tick('Files of customers: Kept for ever');
    await press('Save');
    expect(mockSaved).toMatchObject([{ retention: { files: null } }]);
  });

  test('e-mails: minutes or never, and addresses that are checked', async () => {
    renderInPanel(<GeneralPage />);
    tick('A customer waits: Never');
    const emails = screen.getByRole('textbox', { name: 'The connection breaks' });
    fireEvent.change(emails, { target: { value: 'nobody' } });
    fireEvent.keyDown(emails, { key: 'Enter' });
    expect(mockSaved).toEqual([]);
    fireEvent.change(emails, { target: { value: 'ops@bicinorte.example' } });
    fireEvent.keyDown(emails, { key: 'Enter' });
    await press('Save');
    expect(mockSaved).toMatchObject([{ notifications: { waitingMinutes: null, healthEmails: ['ops@bicinorte.example'] } }]);
  });

  test('without a way to send e-mail it says how to get one', () => {
    const view = renderInPanel(<GeneralPage />);
    expect(screen.queryByText('Strapi cannot send e-mail yet')).toBeNull();
    view.unmount();
    mockRead = { settings: defaults, canSendEmail: false };
    renderInPanel(<GeneralPage />);
    expect(screen.getByText('Strapi cannot send e-mail yet')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'How to set it up' }).getAttribute('href')).toContain('docs.strapi.io');
  });

  test('a refusal stays on the page, with what was written', async () => {
    mockAnswer = { error: { status: 400, code: 'whatsapp.invalid_request', message: 'Too few days.' } };
    renderInPanel(<GeneralPage />);
    type('Audit', '31');
    await press('Save');
    expect(screen.getByText('Too few days.')).toBeTruthy();
    expect(field('Audit').value).toBe('31');
  });

  test('who may only look cannot change; who may not, does not see it', () => {
    mockDenied = ['plugin::whatsapp.settings.update'];
    const view = renderInPanel(<GeneralPage />);
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
    expect(field('Webhooks as received').disabled).toBe(true);
    expect(screen.getAllByRole<HTMLInputElement>('radio').every(({ disabled }) => disabled)).toBe(true);
    view.unmount();
    mockDenied = ['plugin::whatsapp.settings.read'];
    renderInPanel(<GeneralPage />);
    expect(screen.getByText('no permissions')).toBeTruthy();
  });

  test('says when it cannot be loaded, and waits otherwise', () => {
    mockRead = null;
    const view = renderInPanel(<GeneralPage />);
    expect(screen.getByRole('status', { name: 'Loading settings' })).toBeTruthy();
    view.unmount();
    mockIsError = true;
    renderInPanel(<GeneralPage />);
    expect(screen.getByText('The settings could not be loaded.')).toBeTruthy();
  });
});
