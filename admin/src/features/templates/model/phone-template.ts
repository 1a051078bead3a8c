import { templateLimits } from '../../../../../contracts/message-limits';
import type { TemplateButton, TemplateComponent, TemplateDraft } from '../../../../../contracts/template';
import { samplesOf } from '../../../../../domain/template-rules/text';
import { MARK_CHARACTER } from '../../../components/format/FormattedText';
import { splitAt } from '../../../components/page/highlight';
import {
  fitting,
  type PhoneBlock,
  type PhoneButton,
  type PhoneCard,
  type PhoneMessage,
  type PhoneText,
} from '../../../components/phone/phone-message';
import { kindOfButton } from './buttons';
import { cardsOf } from './cards';
import { codeMessage } from './code-message';
import { headerFile } from './header';
import { offerOf } from './offer';
import { partIn, type Components } from './parts';
import { bodyLimit } from './texts';

export type PreviewView = 'samples' | 'names';

/** Words that Meta writes, in the language of whoever looks at the preview. */
export interface MetaWords {
  readonly code: string;
  readonly security: string;
  readonly minutes: (minutes: number) => string;
  readonly copy: string;
}

interface PreviewOptions {
  readonly view: PreviewView;
  readonly words: MetaWords;
}

/** The template as the phone stacks it, filled with Meta's samples or with the variables' names. */
export function phoneTemplate(draft: TemplateDraft, { view, words }: PreviewOptions): PhoneMessage {
  if (draft.category === 'AUTHENTICATION') return phoneCode(draft, words);
  const fill = fillerOf(draft, view);
  return {
    ...phonePart(draft.components, { fill, words, bodyLimit: bodyLimit(draft) }),
    cards: cardsOf(draft).map(({ components }) => phonePart(components, { fill, words, bodyLimit: templateLimits.carouselCardBody })),
  };
}

type Fill = (component: TemplateComponent, limit: number) => PhoneText;

function fillerOf({ parameterFormat }: TemplateDraft, view: PreviewView): Fill {
  return (component, limit) => {
    const samples = samplesOf(component, parameterFormat);
    const valueOf = (whole: string, name: string) =>
      view === 'names' ? `${MARK_CHARACTER}${name}${MARK_CHARACTER}` : samples[name]?.trim() ? samples[name] : whole;
    const filled = (text: string) => text.replace(/\{\{([^{}]*)\}\}/g, (whole, name: string) => valueOf(whole, name.trim()));
    const [shown, surplus] = splitAt(component.text ?? '', limit);
    return { shown: filled(shown), surplus: filled(surplus) };
  };
}

interface PartOptions {
  readonly fill: Fill;
  readonly words: MetaWords;
  readonly bodyLimit: number;
}

function phonePart(components: Components, { fill, words, bodyLimit: limit }: PartOptions): PhoneCard {
  const [header, offer, body, footer] = (['HEADER', 'LIMITED_TIME_OFFER', 'BODY', 'FOOTER'] as const).map((type) =>
    partIn(components, type),
  );
  const blocks: (PhoneBlock | null)[] = [
    header ? headerBlock(header, fill) : null,
    offer
      ? { kind: 'offer', text: limited(offerOf(offer).text, templateLimits.limitedTimeOfferText), hasEnd: offerOf(offer).hasEnd }
      : null,
    body?.text ? { kind: 'text', text: fill(body, limit) } : null,
    footer?.text ? { kind: 'footer', text: limited(footer.text, templateLimits.footer) } : null,
  ];
  return {
    blocks: blocks.filter((block) => block !== null),
    buttons: (partIn(components, 'BUTTONS')?.buttons ?? []).map((button) => phoneButton(button, words)),
  };
}

function headerBlock(header: TemplateComponent, fill: Fill): PhoneBlock | null {
  const file = headerFile(header);
  const media = file.kind === 'ours' ? file.media : null;
  switch ((header.format ?? 'TEXT').toUpperCase()) {
    case 'TEXT':
      return header.text ? { kind: 'title', text: fill(header, templateLimits.headerText) } : null;
    case 'IMAGE':
      return { kind: 'picture', of: 'image', media };
    case 'VIDEO':
      return { kind: 'picture', of: 'video', media };
    case 'DOCUMENT':
      return { kind: 'file', of: 'document', name: null };
    case 'LOCATION':
      return { kind: 'place', name: '', address: '' };
    default:
      return null;
  }
}

const buttonLooks = { QUICK_REPLY: 'reply', URL: 'link', PHONE_NUMBER: 'call', COPY_CODE: 'copy' } as const;

function phoneButton(button: TemplateButton, words: MetaWords): PhoneButton {
  const kind = kindOfButton(button);
  const text = kind === 'COPY_CODE' ? fitting(words.copy) : limited(button.text ?? '', templateLimits.buttonText);
  return { kind: kind === null ? 'reply' : buttonLooks[kind], text };
}

function phoneCode(draft: TemplateDraft, words: MetaWords): PhoneMessage {
  const { hasSecurityLine, minutes, button } = codeMessage(draft);
  const text = hasSecurityLine ? `${words.code} ${words.security}` : words.code;
  return {
    blocks: [
      { kind: 'text', text: fitting(text) },
      ...(minutes === null ? [] : [{ kind: 'footer' as const, text: fitting(words.minutes(minutes)) }]),
    ],
    buttons: [{ kind: 'copy', text: button === '' ? fitting(words.copy) : limited(button, templateLimits.buttonText) }],
    cards: [],
  };
}

function limited(text: string, limit: number): PhoneText {
  const [shown, surplus] = splitAt(text, limit);
  return { shown, surplus };
}
