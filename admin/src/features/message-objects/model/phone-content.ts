import { messageLimits } from '../../../../../contracts/message-limits';
import { fillPlaceholders, type PlaceholderContact } from '../../../../../domain/placeholders';
import type { HeaderDraft } from '../../../components/content-fields/drafts';
import { splitAt } from '../../../components/page/highlight';
import type { PhoneBlock, PhoneButton, PhoneMessage, PhoneText } from '../../../components/phone/phone-message';
import type { PhoneListContent } from '../../../components/phone/PhoneSheet';
import type { FileDraft } from '../../../components/media/file-draft';
import type { ContentDraft } from './content-draft';

/** Words that the phone itself writes. */
export interface PhoneLabels {
  readonly sendLocation: string;
  readonly sendNumber: string;
}

interface PreviewOptions {
  readonly contact: PlaceholderContact;
  readonly labels: PhoneLabels;
}

/** The content as the phone stacks it, for a sample contact. */
export function phoneContent(draft: ContentDraft, { contact, labels }: PreviewOptions): PhoneMessage {
  const words = (text: string, limit: number) => filled(text, { limit, contact });
  const text = (body: string, limit: number): PhoneBlock[] => (body === '' ? [] : [{ kind: 'text', text: words(body, limit) }]);
  const footer = (line: string): PhoneBlock[] => (line === '' ? [] : [{ kind: 'footer', text: words(line, messageLimits.footer) }]);
  const button = (kind: PhoneButton['kind'], label: string, limit: number): PhoneButton => ({ kind, text: words(label, limit) });
  const message = (blocks: readonly PhoneBlock[], buttons: readonly PhoneButton[] = []): PhoneMessage => ({
    blocks,
    // Without words there is nothing to tap yet.
    buttons: buttons.filter(({ text: { shown } }) => shown.trim() !== ''),
    cards: [],
  });
  const framed = (value: { readonly header: HeaderDraft; readonly body: string; readonly footer: string }): PhoneBlock[] => [
    ...headerBlocks(value.header, (line) => words(line, messageLimits.headerText)),
    ...text(value.body, messageLimits.interactiveBody),
    ...footer(value.footer),
  ];
  switch (draft.kind) {
    case 'text':
      return message(text(draft.body, messageLimits.textBody));
    case 'image':
    case 'video':
      return message([{ kind: 'picture', of: draft.kind, media: mediaOf(draft.file) }, ...text(draft.caption, messageLimits.caption)]);
    case 'document':
      return message([
        { kind: 'file', of: 'document', name: draft.filename || (draft.file?.filename ?? null) },
        ...text(draft.caption, messageLimits.caption),
      ]);
    case 'audio':
      return message([{ kind: 'file', of: draft.isVoice ? 'voice' : 'audio', name: null }]);
    case 'sticker':
      return message([{ kind: 'picture', of: 'sticker', media: mediaOf(draft.file) }]);
    case 'location':
      return message([{ kind: 'place', name: draft.value.name, address: draft.value.address }]);
    case 'contacts':
      return message(
        draft.contacts.map(({ value }) => ({
          kind: 'person',
          name: [value.firstName, value.lastName].filter(Boolean).join(' '),
          details: [...value.phones, ...value.emails].filter(Boolean).join(' · '),
        })),
      );
    case 'button':
      return message(
        framed(draft.value),
        draft.value.buttons.map(({ title }) => button('reply', title, messageLimits.replyButtonTitle)),
      );
    case 'cta_url':
      return message(framed(draft.value), [button('link', draft.value.displayText, messageLimits.urlButtonText)]);
    case 'list': {
      const { header, body, footer: line, button: label } = draft.value;
      const title: PhoneBlock[] = header === '' ? [] : [{ kind: 'title', text: words(header, messageLimits.headerText) }];
      return message([...title, ...text(body, messageLimits.listBody), ...footer(line)], [button('list', label, messageLimits.listButton)]);
    }
    case 'location_request_message':
      return message(text(draft.body, messageLimits.interactiveBody), [button('location', labels.sendLocation, Infinity)]);
    case 'request_contact_info':
      return message(text(draft.body, messageLimits.interactiveBody), [button('contact', labels.sendNumber, Infinity)]);
  }
}

/** The opened list. Rows that do not fit yet are left out: the phone would not get them. */
export function phoneList(
  draft: Extract<ContentDraft, { kind: 'list' }>,
  contact: PlaceholderContact,
  isWrong: (field: string) => boolean,
): PhoneListContent {
  const shown = (text: string) => filled(text, { limit: Infinity, contact }).shown;
  return {
    title: shown(draft.value.button),
    sections: draft.value.sections.map(({ title, rows }, section) => ({
      title: shown(title),
      rows: rows
        .filter((row, index) => row.title.trim() !== '' && !isWrong(`sections.${section}.rows.${index}`))
        .map((row) => ({ title: shown(row.title), description: shown(row.description) })),
    })),
  };
}

function headerBlocks(header: HeaderDraft, words: (text: string) => PhoneText): PhoneBlock[] {
  switch (header.kind) {
    case 'none':
      return [];
    case 'text':
      return header.text === '' ? [] : [{ kind: 'title', text: words(header.text) }];
    case 'image':
    case 'video':
      return [{ kind: 'picture', of: header.kind, media: mediaOf(header.file) }];
    case 'document':
      return [{ kind: 'file', of: 'document', name: header.file?.filename ?? null }];
  }
}

function mediaOf(file: FileDraft | null): string | null {
  return file?.media ?? null;
}

function filled(text: string, { limit, contact }: { limit: number; contact: PlaceholderContact }): PhoneText {
  const [shown, surplus] = limit === Infinity ? [text, ''] : splitAt(text, limit);
  return { shown: fill(shown, contact), surplus: fill(surplus, contact) };
}

/** A placeholder without a value stays as it is. */
function fill(text: string, contact: PlaceholderContact): string {
  const result = fillPlaceholders(text, contact);
  return result.isFilled ? result.content : text;
}
