import { DesignSystemProvider } from '@strapi/design-system';
import { fireEvent, render, screen, within } from '@testing-library/react';
import { IntlProvider } from 'react-intl';

import { inboxAdmin as mockInboxAdmin, prepareBrowser } from './panel';
import { fileSizeLimits, fileTypes } from '../../../../contracts/file-types';
import { messageLimits } from '../../../../contracts/message-limits';
import { messageStatuses } from '../../../../contracts/message-statuses';
import { HelpDialog } from '../../../../admin/src/features/inbox/help/HelpDialog';
import { commonReasons } from '../../../../admin/src/features/inbox/help/model/common-reasons';
import { helpTopics } from '../../../../admin/src/features/inbox/help/model/help-topics';
import { fileLimits } from '../../../../admin/src/features/inbox/help/model/limits';
import { typeGroups } from '../../../../admin/src/features/inbox/help/model/message-types';
import { attachKinds } from '../../../../admin/src/features/inbox/composer/attach/attach-entries';
import { InboxDialogContext, type InboxDialog } from '../../../../admin/src/features/inbox/page/inbox-dialog';
import english from '../../../../admin/src/translations/en.json';
import spanish from '../../../../admin/src/translations/es.json';

jest.mock('@strapi/strapi/admin', () => mockInboxAdmin());

beforeAll(prepareBrowser);

const languages = { en: english, es: spanish } as const;
const opened: InboxDialog[] = [];

function show(locale: keyof typeof languages) {
  const messages = Object.fromEntries(Object.entries(languages[locale]).map(([key, text]) => [`whatsapp.${key}`, text]));
  const missing: string[] = [];
  render(
    <IntlProvider locale={locale} messages={messages} onError={({ message }) => missing.push(message)}>
      <DesignSystemProvider locale={locale}>
        <InboxDialogContext.Provider value={(dialog) => opened.push(dialog)}>
          <HelpDialog onClose={() => undefined} />
        </InboxDialogContext.Provider>
      </DesignSystemProvider>
    </IntlProvider>,
  );
  return missing;
}

test.each(['en', 'es'] as const)('in %s every section has its words, and none is missing', (locale) => {
  const missing = show(locale);
  expect(missing).toEqual([]);
  const titles = screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
  const words: Record<string, string> = languages[locale];
  expect(titles).toEqual(helpTopics.map((topic) => words[`help.${topic}`]));
  expect(document.body.textContent).not.toMatch(/whatsapp\.help|<b>|\{\w+\}/);
});

test('the limits are the constants that the editors hold', () => {
  show('en');
  const limits = screen.getByRole('region', { name: 'Limits' }).textContent ?? '';
  expect(limits).toContain(messageLimits.textBody.toLocaleString('en'));
  expect(limits).toContain(`${messageLimits.listRows} rows`);
  expect(limits).toContain(`${fileSizeLimits.video / 1024 / 1024} MB`);
  const shown = fileLimits.flatMap(({ extensions }) => extensions.map((extension) => extension.toLowerCase()));
  const sendable = fileTypes.filter(({ kind }) => kind !== 'sticker').flatMap(({ extensions }) => extensions);
  expect(new Set(shown)).toEqual(new Set(sendable));
});

test('the types say which of them need a message object first', () => {
  const first = typeGroups.filter(({ object }) => object === 'first').flatMap(({ names }) => names);
  expect(first).toEqual(['composer.attach.list', 'composer.attach.reply-buttons']);
  // Whatever can be attached is told about, but for where a file comes from.
  const told = new Set(typeGroups.flatMap(({ names }) => names as readonly string[]));
  const elsewhere = new Set(['photo', 'document', 'audio', 'library', 'object']);
  const untold = attachKinds.filter(({ kind }) => !elsewhere.has(kind) && !told.has(`composer.attach.${kind}`));
  expect(untold).toEqual([]);
});

test('every mark beside an own message is explained, and the reasons have words', () => {
  show('en');
  const drawn = [...document.querySelectorAll<HTMLElement>('[data-status]')].map(({ dataset }) => dataset.status);
  // Those that wait look alike.
  const alike = ['queued', 'sending'];
  expect(new Set(drawn)).toEqual(new Set(messageStatuses.filter((status) => !alike.includes(status))));
  const words: Record<string, string> = english;
  expect(commonReasons.filter((code) => !(`errors.${code}` in words && `errors.${code}.help` in words))).toEqual([]);
});

test('topics lead to their section; the last one to the sheet of keys', () => {
  show('en');
  const shown: Element[] = [];
  Element.prototype.scrollIntoView = function scrollIntoView(this: Element) {
    shown.push(this);
  };
  const topics = screen.getByRole('navigation', { name: 'Topics' });
  fireEvent.click(within(topics).getByRole('button', { name: 'Ticks' }));
  expect(shown.map((each) => (each as HTMLElement).dataset.help)).toEqual(['ticks']);
  expect(document.activeElement?.getAttribute('data-help')).toBe('ticks');
  fireEvent.click(screen.getByRole('button', { name: 'Show all keys' }));
  expect(opened).toEqual([{ kind: 'keyboard' }]);
});
