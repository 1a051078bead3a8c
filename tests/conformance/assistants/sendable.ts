import { sendableContent } from '../../../contracts/sendable-content';
import { contactAddress } from '../../../domain/contact-address';
import type { OutboundContent } from '../../../domain/outbound-content';
import type { TurnDraft, TurnResult } from '../../../domain/automation/turn-result';
import { buildMessagePayload } from '../../../server/src/meta/build-message-payload';
import { checkMessage } from '../../../simulator/graph/check-message';
import { fakeContext, fakeFiles, fakeObjects, fakeTemplates, idOf } from '../../helpers/fake-turn';

const mimeTypes = {
  image: 'image/jpeg',
  video: 'video/mp4',
  audio: 'audio/mpeg',
  document: 'application/pdf',
  sticker: 'image/webp',
} as const;
const WAMID = 'wamid.HBgLMTIzNDU2';
const mediaIds = new Map(fakeFiles.map(({ kind }) => [idOf(kind), kind]));
const lookups = {
  templates: fakeTemplates.map(({ template: { name, language, category, parameterFormat, components } }, index) => ({
    id: String(index),
    name,
    language,
    category,
    status: 'APPROVED',
    parameter_format: parameterFormat,
    components,
  })) as never,
  media: {
    get: (id: string) => (Object.hasOwn(mimeTypes, id) ? { mimeType: mimeTypes[id as keyof typeof mimeTypes], isOpus: true } : undefined),
  },
};

/** Why this result could not be sent as it is; empty: it can. Asked of our own rules and of the simulator's, which know nothing of each other. */
export function unsendable(result: TurnResult): string[] {
  if (result.kind === 'handoff' && result.message !== null) return problemsOfText(result.message);
  return result.kind === 'reply' ? result.drafts.flatMap(problemsOf) : [];
}

function problemsOf(draft: TurnDraft): string[] {
  const lines = fakeContext().lines.map(({ documentId }) => documentId);
  const foreign = draft.replyTo !== null && !lines.includes(draft.replyTo) ? [`It quotes ${draft.replyTo}.`] : [];
  if (draft.kind === 'message-object') {
    return [
      ...foreign,
      ...(fakeObjects.some(({ documentId }) => documentId === draft.documentId) ? [] : [`There is no ${draft.documentId}.`]),
    ];
  }
  const parsed = sendableContent.safeParse(draft.content);
  if (!parsed.success) return [...foreign, parsed.error.message];
  if (JSON.stringify(parsed.data) !== JSON.stringify(draft.content)) return [...foreign, 'Our rules change it.'];
  return [...foreign, ...problemsOfContent(outbound(draft))];
}

function outbound({ content }: Extract<TurnDraft, { kind: 'content' }>): OutboundContent {
  if (content.type !== 'reaction') return content;
  return { type: 'reaction', reaction: { targetWamid: WAMID, emoji: content.reaction.emoji } };
}

function problemsOfText(body: string): string[] {
  const parsed = sendableContent.safeParse({ type: 'text', text: { body } });
  return parsed.success ? problemsOfContent(parsed.data as OutboundContent) : [parsed.error.message];
}

function problemsOfContent(content: OutboundContent): string[] {
  const to = contactAddress('wa_id', '34611000001');
  if (!to) throw new Error('There is no such address.');
  const template =
    content.type === 'template' ? (fakeTemplates.find((each) => each.template.name === content.template.name)?.template ?? null) : null;
  try {
    const payload = buildMessagePayload({ to, content, template, mediaIds, replyToWamid: null, correlationId: 'c' });
    // What Meta gets is JSON: a lone half of a letter would not survive it.
    const { failure } = checkMessage(JSON.parse(JSON.stringify(payload)), lookups);
    return failure ? [JSON.stringify(failure)] : [];
  } catch (error) {
    const { details } = error as { details?: unknown };
    return [`${String(error)} ${typeof details === 'string' ? details : ''} ${JSON.stringify(content).slice(0, 400)}`];
  }
}
