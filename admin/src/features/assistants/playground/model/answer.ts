import type { RenderedPart, RenderedTemplate } from '../../../../../../contracts/template-content';
import type { SendableContent } from '../../../../../../contracts/sendable-content';
import type { Template } from '../../../../../../contracts/template';
import { renderTemplate } from '../../../../../../domain/render-template';
import { fitting, type PhoneBlock, type PhoneButton, type PhoneMessage } from '../../../../components/phone/phone-message';

/** Words that the phone itself writes. */
export interface PhoneLabels {
  readonly sendLocation: string;
  readonly sendNumber: string;
}

type Content<Type extends SendableContent['type']> = Extract<SendableContent, { type: Type }>;
type Interactive = Content<'interactive'>['interactive'];

/** An answer as the phone stacks it. A template that is not known here shows its name. */
export function phoneAnswer(content: SendableContent, labels: PhoneLabels, templates: readonly Template[]): PhoneMessage {
  switch (content.type) {
    case 'text':
      return message(text(content.text.body));
    case 'image':
      return message([picture('image', content.image.media), ...text(content.image.caption)]);
    case 'video':
      return message([picture('video', content.video.media), ...text(content.video.caption)]);
    case 'sticker':
      return message([picture('sticker', content.sticker.media)]);
    case 'audio':
      return message([{ kind: 'file', of: content.audio.voice ? 'voice' : 'audio', name: null }]);
    case 'document':
      return message([{ kind: 'file', of: 'document', name: content.document.filename ?? null }, ...text(content.document.caption)]);
    case 'location':
      return message([{ kind: 'place', name: content.location.name ?? '', address: content.location.address ?? '' }]);
    case 'contacts':
      return message(content.contacts.map(person));
    case 'interactive':
      return phoneInteractive(content.interactive, labels);
    case 'template':
      return phoneTemplate(content.template, templates);
    case 'reaction':
      return message([]);
  }
}

function phoneInteractive(interactive: Interactive, labels: PhoneLabels): PhoneMessage {
  const { body } = interactive;
  switch (interactive.kind) {
    case 'button':
      return message(
        framed(interactive),
        interactive.buttons.map(({ title }) => button('reply', title)),
      );
    case 'list':
      return message(framed(interactive), [button('list', interactive.button)]);
    case 'cta_url':
      return message(framed(interactive), [button('link', interactive.displayText)]);
    case 'location_request_message':
      return message(text(body), [button('location', labels.sendLocation)]);
    case 'request_contact_info':
      return message(text(body), [button('contact', labels.sendNumber)]);
  }
}

function phoneTemplate({ name, language, variables }: Content<'template'>['template'], templates: readonly Template[]): PhoneMessage {
  const known = templates.find((each) => each.name === name && each.language === language);
  if (!known) return message(text(`${name} · ${language}`));
  const rendered: RenderedTemplate = renderTemplate(known, variables);
  return { ...part(rendered), cards: rendered.cards.map(part) };
}

function part({ header, body, footer, buttons }: RenderedPart): PhoneMessage {
  return message(
    [...title(header), ...text(body), ...small(footer)],
    buttons.map(({ type, text: words }) => button(type === 'URL' ? 'link' : type === 'PHONE_NUMBER' ? 'call' : 'reply', words)),
  );
}

function framed(value: Extract<Interactive, { kind: 'button' | 'list' | 'cta_url' }>): PhoneBlock[] {
  const { header, body, footer } = value;
  return [...headerBlocks(header), ...text(body), ...small(footer)];
}

function headerBlocks(header: Extract<Interactive, { kind: 'button' }>['header']): PhoneBlock[] {
  switch (header?.type) {
    case undefined:
      return [];
    case 'text':
      return title(header.text);
    case 'image':
      return [picture('image', header.image.media)];
    case 'video':
      return [picture('video', header.video.media)];
    case 'document':
      return [{ kind: 'file', of: 'document', name: header.document.filename ?? null }];
  }
}

function person({ name, phones, emails }: Content<'contacts'>['contacts'][number]): PhoneBlock {
  const details = [...phones.map(({ phone }) => phone), ...emails.map(({ email }) => email)].join(' · ');
  return { kind: 'person', name: name?.formattedName ?? '', details };
}

function message(blocks: readonly PhoneBlock[], buttons: readonly PhoneButton[] = []): PhoneMessage {
  return { blocks, buttons, cards: [] };
}

const title = (words: string | null | undefined): PhoneBlock[] => (words ? [{ kind: 'title', text: fitting(words) }] : []);
const text = (words: string | null | undefined): PhoneBlock[] => (words ? [{ kind: 'text', text: fitting(words) }] : []);
const small = (words: string | null | undefined): PhoneBlock[] => (words ? [{ kind: 'footer', text: fitting(words) }] : []);
const button = (kind: PhoneButton['kind'], words: string): PhoneButton => ({ kind, text: fitting(words) });
const picture = (of: 'image' | 'video' | 'sticker', media: string | undefined): PhoneBlock => ({
  kind: 'picture',
  of,
  media: media ?? null,
});
