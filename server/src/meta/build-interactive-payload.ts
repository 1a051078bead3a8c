import type { InteractiveHeader, SendableInteractive } from '../../../contracts/interactive-content';
import { buildFileHeader } from './build-file-header';
import type { MetaMediaIds } from './build-file-payload';

/** The value of `interactive` (reference section 3.7). */
export function buildInteractivePayload(interactive: SendableInteractive, mediaIds: MetaMediaIds): Record<string, unknown> {
  const { kind } = interactive;
  const body = { body: { text: interactive.body } };
  switch (kind) {
    case 'button':
      return {
        type: kind,
        ...frame(interactive, mediaIds),
        action: { buttons: interactive.buttons.map((reply) => ({ type: 'reply', reply })) },
      };
    case 'list':
      return { type: kind, ...frame(interactive, mediaIds), action: { button: interactive.button, sections: sectionsOf(interactive) } };
    case 'cta_url': {
      const parameters = { display_text: interactive.displayText, url: interactive.url };
      return { type: kind, ...frame(interactive, mediaIds), action: { name: kind, parameters } };
    }
    case 'location_request_message':
      return { type: kind, ...body, action: { name: 'send_location' } };
    case 'request_contact_info':
      return { type: kind, ...body, action: { name: kind } };
  }
}

type Framed = Extract<SendableInteractive, { kind: 'button' | 'list' | 'cta_url' }>;

function frame({ header, body, footer }: Framed, mediaIds: MetaMediaIds): Record<string, unknown> {
  return {
    ...(header && { header: headerOf(header, mediaIds) }),
    body: { text: body },
    ...(footer && { footer: { text: footer } }),
  };
}

function headerOf(header: InteractiveHeader, mediaIds: MetaMediaIds): Record<string, unknown> {
  return header.type === 'text' ? { type: header.type, text: header.text } : buildFileHeader(header, mediaIds);
}

function sectionsOf({ sections }: Extract<SendableInteractive, { kind: 'list' }>) {
  return sections.map(({ title, rows }) => ({
    ...(title?.trim() && { title }),
    rows: rows.map(({ description, ...row }) => ({ ...row, ...(description?.trim() && { description }) })),
  }));
}
