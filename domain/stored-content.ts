import type { FileSource } from '../contracts/file-content';
import type { KnownContent } from '../contracts/message-content';
import type { Template } from '../contracts/template';
import type { RenderedTemplate } from '../contracts/template-content';
import type { OutboundContent } from './outbound-content';
import { renderTemplate } from './render-template';

/** What a template message keeps besides what was sent: what the customer saw, even if the template changes later. */
export interface TemplateFacts {
  readonly category: string | null;
  readonly rendered: RenderedTemplate | null;
}

/** Of a template message, when it is sent; nulls for other content. */
export function templateFacts(content: OutboundContent, template: Template | null): TemplateFacts {
  if (content.type !== 'template' || template === null) return noFacts;
  const { variables, cards } = content.template;
  return { category: template.category, rendered: renderTemplate(template, variables, cards) };
}

const noFacts: TemplateFacts = { category: null, rendered: null };

/** How what is sent is kept: every field that a received message of the type has is there. */
export function storedContent(content: OutboundContent, template = noFacts): KnownContent {
  switch (content.type) {
    case 'text':
    case 'reaction':
    case 'interactive':
    case 'contacts':
      return content;
    case 'image':
      return { type: 'image', image: { ...fileOf(content.image), caption: content.image.caption ?? null } };
    case 'video':
      return { type: 'video', video: { ...fileOf(content.video), caption: content.video.caption ?? null } };
    case 'audio':
      return { type: 'audio', audio: { ...fileOf(content.audio), voice: content.audio.voice ?? false } };
    case 'document': {
      const { caption = null, filename = null } = content.document;
      return { type: 'document', document: { ...fileOf(content.document), caption, filename } };
    }
    case 'sticker':
      return { type: 'sticker', sticker: { ...fileOf(content.sticker), animated: false } };
    case 'location': {
      const { latitude, longitude, name = null, address = null } = content.location;
      return { type: 'location', location: { latitude, longitude, name, address, url: null } };
    }
    case 'template':
      return { type: 'template', template: { ...content.template, ...template } };
  }
}

function fileOf({ media = null, link = null }: Nullable<FileSource>) {
  return { media, link };
}

type Nullable<T> = { readonly [Key in keyof T]?: T[Key] | null };
