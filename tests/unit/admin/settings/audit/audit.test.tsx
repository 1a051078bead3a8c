import { act, fireEvent, screen, within } from '@testing-library/react';

import { strapiAdmin as mockStrapiAdmin } from '../../page/strapi-admin';
import { renderInPanel } from '../../page/with-panel';
import { auditActions, type AuditEntry } from '../../../../../contracts/audit';
import { connectionFields } from '../../../../../contracts/connection-fields';
import { AuditPage } from '../../../../../admin/src/features/settings/AuditPage';
import { auditDetails, auditSentence } from '../../../../../admin/src/features/settings/audit/model/audit-details';
import { groupOf, readAuditFilter } from '../../../../../admin/src/features/settings/audit/model/audit-filter';
import english from '../../../../../admin/src/translations/en.json';
import { prepareBrowser } from '../../inbox/panel';
import { agent as mockAgent } from '../builders';

const en: Record<string, string> = english;

let mockEntries: AuditEntry[] | null = null;
let mockCursor: string | null = null;
let mockIsError = false;
let mockDenied: string[] = [];
const mockAsked: unknown[] = [];

jest.mock('@strapi/strapi/admin', () => ({
  ...mockStrapiAdmin(),
  useRBAC: (wanted: { action: string }[]) => mockStrapiAdmin({ denied: mockDenied }).useRBAC(wanted),
}));
jest.mock('../../../../../admin/src/api/audit-api', () => ({
  useWhatsappAuditQuery: (args: unknown) => {
    mockAsked.push(args);
    return {
      currentData: mockEntries === null ? undefined : { data: mockEntries, meta: { nextCursor: mockCursor } },
      isFetching: false,
      isError: mockIsError,
      refetch: () => undefined,
    };
  },
}));
jest.mock('../../../../../admin/src/api/agents-api', () => ({
  useWhatsappAgentsQuery: () => ({ data: { data: [mockAgent(), mockAgent({ id: 8, name: 'Marta Ruiz' })] } }),
}));

const id = (name: string) => name.padStart(24, 'a');
const entry = (action: AuditEntry['action'], change: Partial<AuditEntry> = {}): AuditEntry => ({
  documentId: id(action.replace(/\W/g, '').slice(0, 12)),
  at: '2026-11-24T14:02:11.000Z',
  action,
  user: { id: 8, name: 'Marta Ruiz' },
  contact: null,
  conversation: null,
  message: null,
  details: {},
  ...change,
});

beforeEach(() => {
  mockEntries = [];
  mockCursor = null;
  mockIsError = false;
  mockDenied = [];
  mockAsked.length = 0;
  prepareBrowser();
});

const base = '/settings/whatsapp/audit';
const show = (search = '') => renderInPanel(<AuditPage />, { at: `${base}${search}`, path: base });
const press = (name: string) => act(async () => fireEvent.click(screen.getByRole('button', { name })));

describe('the words', () => {
  test('every act has a sentence and a group', () => {
    const made = auditActions.flatMap((action) => [`audit.did.${action}`, `audit.group.${groupOf(action)}`]);
    const opposites = ['conversation.archived.off', 'contact.blocked.off', 'conversation.assigned.off', 'webhook.replayed.all'];
    const fields = connectionFields.map((field) => `audit.field.${field}`);
    expect([...made, ...opposites.map((name) => `audit.did.${name}`), ...fields].filter((key) => !(key in en))).toEqual([]);
  });

  test('an act and its opposite are told apart by their details', () => {
    expect(auditSentence({ action: 'conversation.archived', details: { isArchived: false } })).toBe('conversation.archived.off');
    expect(auditSentence({ action: 'conversation.archived', details: { isArchived: true } })).toBe('conversation.archived');
    expect(auditSentence({ action: 'contact.blocked', details: { isBlocked: false } })).toBe('contact.blocked.off');
    expect(auditSentence({ action: 'conversation.assigned', details: { from: 1, to: null } })).toBe('conversation.assigned.off');
    expect(auditSentence({ action: 'webhook.replayed', details: { all: true } })).toBe('webhook.replayed.all');
  });

  test('ids, empty values and what the sentence says already are left out', () => {
    expect(auditDetails({ action: 'assistant.changed', details: { assistant: id('x'), name: 'Sofía', what: 'created' } })).toEqual([
      { name: 'name', value: 'Sofía' },
      { name: 'what', value: 'created' },
    ]);
    expect(auditDetails({ action: 'contact.blocked', details: { isBlocked: true, reason: null } })).toEqual([]);
  });
});

test('a filter of the address that means nothing is none', () => {
  const read = (search: string) => readAuditFilter(new URLSearchParams(search));
  expect(read('action=message.sent&user=8')).toEqual({ action: 'message.sent', userId: 8 });
  expect(read('action=stole.bike&user=-1')).toEqual({ action: null, userId: null });
  expect(read('user=all')).toEqual({ action: null, userId: null });
});

describe('the list', () => {
  test('says who did what, with its details in words, and leads to the conversation', () => {
    mockEntries = [
      entry('settings.changed', { details: { group: 'general', fields: 'retention.files, readReceipts' } }),
      entry('message.sent', { conversation: id('conv'), details: { type: 'template', template: 'order_update' } }),
      entry('connection.changed', { details: { fields: 'accessToken somethingNew' } }),
      entry('task.run', { user: null, details: { task: 'prune' } }),
    ];
    show();
    const [, settings, message, connection, task] = within(screen.getByRole('table')).getAllByRole('row');
    expect(settings?.textContent).toContain('Marta RuizChanged settingsPage: General · Fields: retention of files and read receipts');
    expect(message?.textContent).toContain('Type: Template · Template: order_update');
    expect(message && within(message).getByRole('link').getAttribute('href')).toBe(`/plugins/whatsapp/c/${id('conv')}`);
    expect(connection?.textContent).toContain('access token and somethingNew');
    expect(task?.textContent).toContain('By itselfRan a taskTask: Delete what is past its time');
    expect(task && within(task).queryByRole('link')).toBeNull();
  });

  test('is asked with the filters of the address', () => {
    mockEntries = [entry('message.sent')];
    show('?action=message.sent&user=8');
    expect(mockAsked[0]).toEqual({ action: 'message.sent', userId: 8, cursor: null });
  });

  test('goes on page by page', async () => {
    mockEntries = [entry('message.sent')];
    mockCursor = 'next';
    show();
    await press('Load more');
    expect(mockAsked.at(-1)).toEqual({ action: null, userId: null, cursor: 'next' });
  });

  test('nothing yet, and nothing that fits, are two things', async () => {
    const view = show();
    expect(screen.getByText('Nothing has happened yet')).toBeTruthy();
    view.unmount();
    const { router } = show('?action=contact.erased');
    expect(screen.getByText('No entry matches these filters.')).toBeTruthy();
    await press('Show all');
    expect(router.state.location.search).toBe('');
  });

  test('says when it is loading, failed or not allowed', () => {
    mockEntries = null;
    const loading = show();
    expect(screen.getByRole('status', { name: 'Loading the entries' })).toBeTruthy();
    loading.unmount();
    mockIsError = true;
    const failed = show();
    expect(screen.getByText('The entries could not be loaded.')).toBeTruthy();
    failed.unmount();
    mockDenied = ['plugin::whatsapp.audit.read'];
    show();
    expect(screen.getByText('no permissions')).toBeTruthy();
  });
});
