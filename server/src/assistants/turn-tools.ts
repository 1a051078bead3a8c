import { optionalTools, type AssistantTool } from '../../../contracts/assistant-tools';
import { contentLimits } from '../../../contracts/content-source';
import { reactionContent, sendableContent, type SendableContent } from '../../../contracts/sendable-content';
import type { AnsweringAssistant } from '../../../domain/automation/answering-assistant';
import type { TurnContext } from '../../../domain/automation/turn-context';
import type { TurnDraft } from '../../../domain/automation/turn-result';
import { chooseLocale } from '../../../domain/choose-locale';
import { decideTemplate, type TemplateValues } from '../../../domain/decide-template';
import { isAllowedUrl, linksIn } from './links';
import type { FoundEntry, TurnMaterial } from './material';
import { degradeToText } from './tools/degrade-to-text';
import { normalizeArguments } from './tools/normalize-arguments';
import { offeredTools } from './tools/offered-tools';
import { emojiOf, textOf, wholeNumber } from './tools/read-argument';
import { toContent } from './tools/to-content';
import type { ToolSpec } from './tools/tool-specs';

/** What the model is told of a call, and what the record keeps of it. */
export interface ToolAnswer {
  readonly text: string;
  readonly isError: boolean;
  readonly entries: readonly { readonly source: string; readonly uid: string; readonly documentId: string; readonly title: string }[];
}

export type Terminal =
  | { readonly kind: 'handoff'; readonly reason: string; readonly summary: string | null; readonly message: string | null }
  | { readonly kind: 'no-reply' };

/** The tools of one turn and what they have gathered. Nothing here sends: what is gathered is decided on at the end. */
export interface TurnTools {
  readonly specs: ReadonlyMap<AssistantTool, ToolSpec>;
  /** Messages that are ready, in order. */
  drafts(): readonly TurnDraft[];
  /** Texts that tools gave. */
  readonly results: readonly string[];
  /** Addresses in them, and in the instructions: they may be sent. */
  readonly links: ReadonlySet<string>;
  terminal(): Terminal | null;
  /** Calls that had to be sent back to the model. */
  repairs(): number;
  call(name: string, input: unknown): Promise<ToolAnswer>;
}

export const isMessageTool = (name: string): boolean => name === 'send_text' || optionalTools.some((tool) => tool === name);

/** Sent back so often with the reason; then it becomes plain text, or the turn is over. */
export const MAX_REPAIRS = 2;

/** No turn needs more; a model that runs wild must not ask the database a thousand times. */
const MAX_CALLS = 40;

export function createTurnTools(
  { draft }: AnsweringAssistant,
  { context, material }: { readonly context: TurnContext; readonly material: TurnMaterial },
): TurnTools {
  const specs = offeredTools(draft, { context, material });
  /** In the order of the calls: those of one step run side by side, and a file takes longer than a text. */
  const slots: (TurnDraft | null)[] = [];
  const results: string[] = [];
  const links = linksIn([draft.instructions]);
  /** Entries and files found in this turn: only these can be read and sent. */
  const found = new Set<string>();
  let terminal: Terminal | null = null;
  let calls = 0;
  let repairs = 0;

  async function call(name: string, input: unknown): Promise<ToolAnswer> {
    calls += 1;
    if (calls > MAX_CALLS) return refuse('There were too many calls in this turn.');
    try {
      return await perform(name, input);
    } catch {
      // What a database or a disk says is not for a model; it may try something else, or hand over.
      return refuse('It did not work. Try it otherwise, or hand over to a person.');
    }
  }

  async function perform(name: string, input: unknown): Promise<ToolAnswer> {
    const tool = [...specs.keys()].find((known) => known === name);
    if (!tool) return refuse(`There is no tool ${JSON.stringify(name.slice(0, 60))}. Use one of: ${[...specs.keys()].join(', ')}.`);
    const args = normalizeArguments(input);
    switch (tool) {
      case 'handoff_to_human':
        terminal ??= {
          kind: 'handoff',
          reason: textOf(args.reason) ?? 'other',
          summary: textOf(args.summary),
          message: textOf(args.contact_message),
        };
        return done('Handed over.');
      case 'no_reply':
        terminal ??= { kind: 'no-reply' };
        return done('Nothing is sent.');
      case 'search_content':
        return search(args);
      case 'get_content':
        return read(args);
      case 'search_media':
        return searchFiles(args);
      default:
        return send(tool, args);
    }
  }

  async function search(args: Record<string, unknown>): Promise<ToolAnswer> {
    const source = material.sources.find(({ key }) => key === args.source);
    if (!source) return refuse(`Unknown source. Use one of: ${material.sources.map(({ key }) => key).join(', ')}.`);
    const limit = Math.min(Math.max(1, wholeNumber(args.limit) ?? contentLimits.rows), contentLimits.rows);
    const entries = await material.search(source.key, (textOf(args.query) ?? '').slice(0, contentLimits.query), limit);
    for (const { documentId } of entries) found.add(`${source.key}/${documentId}`);
    return gave(source.key, entries);
  }

  async function read(args: Record<string, unknown>): Promise<ToolAnswer> {
    const source = material.sources.find(({ key }) => key === args.source);
    const id = textOf(args.id);
    if (!source || id === null || !found.has(`${source.key}/${id}`)) {
      return refuse('Read only entries that search_content has found in this turn.');
    }
    const entry = await material.read(source.key, id);
    return gave(source.key, entry ? [entry] : []);
  }

  function gave(source: string, entries: readonly FoundEntry[]): ToolAnswer {
    const rows = entries.map(({ documentId, fields }) => ({ id: documentId, ...fields }));
    const told = entries.flatMap(({ fields }) => Object.values(fields).map(String));
    results.push(...told);
    for (const link of linksIn(told)) links.add(link);
    const inside = JSON.stringify(rows).replaceAll('<', '\\u003c');
    return {
      text: entries.length === 0 ? 'Nothing was found.' : `<data source="${source}" trust="untrusted">${inside}</data>`,
      isError: false,
      entries: entries.map(({ uid, documentId, title }) => ({ source, uid, documentId, title })),
    };
  }

  async function searchFiles(args: Record<string, unknown>): Promise<ToolAnswer> {
    const files = await material.searchFiles((textOf(args.query) ?? '').slice(0, contentLimits.query));
    for (const { ref } of files) found.add(`file/${ref}`);
    return done(
      files.length === 0 ? 'Nothing was found.' : JSON.stringify(files.map(({ ref, name, kind }) => ({ media_ref: ref, name, kind }))),
    );
  }

  async function send(tool: AssistantTool, args: Record<string, unknown>): Promise<ToolAnswer> {
    const slot = slots.push(null) - 1;
    const built = await build(tool, args);
    if (typeof built === 'string') return sendBack(tool, args, { problem: built, slot });
    slots[slot] = built;
    return done('Ready to be sent.');
  }

  /** A draft, or what is wrong. */
  async function build(tool: AssistantTool, args: Record<string, unknown>): Promise<TurnDraft | string> {
    const replyTo = lineAt(args.reply_to);
    const saved =
      tool === 'send_location' && args.latitude === undefined
        ? args.place
        : { send_contact: args.contact, send_saved_message: args.message }[tool as string];
    if (saved !== undefined) return savedMessage(tool, saved, replyTo);
    if (tool === 'send_location' && !draft.allowCoordinates) return 'Choose one of the saved places.';
    if (tool === 'send_media') return file(args, replyTo);
    if (tool === 'react') return reaction(args);
    if (tool === 'send_cta_url' && !isAllowedUrl(textOf(args.url) ?? '', { hosts: draft.urlAllowlist, links })) {
      return 'This address is not allowed. Use one that a tool result gave, or send a text without it.';
    }
    const made = toContent(tool, args);
    if (!made.isValid) return made.problem;
    return made.content.type === 'template'
      ? template(made.content.template, replyTo)
      : { kind: 'content', content: made.content, replyTo };
  }

  function template({ name, language, variables: given }: TemplateValues, replyTo: string | null): TurnDraft | string {
    const offer = material.templates.find((each) => each.template.name === name && each.template.language === language);
    if (!offer) return 'This template is not offered in this language.';
    const variables = Object.fromEntries(Object.entries(given).filter(([key]) => offer.variables.includes(key)));
    const values = { name, language, variables };
    const facts = { template: offer.template, optedOutAt: null, hasPhone: context.contact.phones.length > 0, now: context.now };
    const decision = decideTemplate(values, facts);
    return decision.allowed ? { kind: 'content', content: { type: 'template', template: values }, replyTo } : decision.message;
  }

  function savedMessage(tool: AssistantTool, id: unknown, replyTo: string | null): TurnDraft | string {
    const wanted = { send_location: 'location', send_contact: 'contacts' }[tool as string];
    const object = material.objects.find(({ documentId, kind }) => documentId === id && (wanted === undefined || kind === wanted));
    if (!object) return 'There is no saved message with this id.';
    const locale = chooseLocale(Object.keys(object.contents), {
      wanted: context.contact.language ?? draft.language,
      defaultLocale: object.defaultLocale,
    });
    return { kind: 'message-object', documentId: object.documentId, locale, replyTo };
  }

  async function file(args: Record<string, unknown>, replyTo: string | null): Promise<TurnDraft | string> {
    const ref = textOf(args.media_ref);
    if (ref === null || !found.has(`file/${ref}`)) return 'Send only files that search_media has found in this turn.';
    const { documentId: media, kind } = await material.takeFile(ref);
    const caption = textOf(args.caption);
    const captioned = caption !== null && kind !== 'audio' && kind !== 'sticker' ? { caption } : {};
    const parsed = sendableContent.safeParse({ type: kind, [kind]: { media, ...captioned } });
    return parsed.success ? { kind: 'content', content: parsed.data, replyTo } : 'This file cannot be sent.';
  }

  function reaction(args: Record<string, unknown>): TurnDraft | string {
    const message = lineAt(args.message) ?? context.lines.findLast(({ from }) => from === 'contact')?.documentId ?? '';
    const emoji = emojiOf(args.emoji);
    const parsed = reactionContent.safeParse({ type: 'reaction', reaction: { message, emoji } });
    return parsed.success && emoji !== null
      ? { kind: 'content', content: parsed.data satisfies SendableContent, replyTo: null }
      : 'A reaction needs one emoji and the number of a message.';
  }

  /** Only messages of the contact have a number that the model sees, and WhatsApp knows all of them. */
  function lineAt(number: unknown): string | null {
    const line = context.lines[(wholeNumber(number) ?? 0) - 1];
    return line?.from === 'contact' ? line.documentId : null;
  }

  /** Back to the model with the reason, twice; then what it wants to say goes as plain text. */
  function sendBack(
    tool: AssistantTool,
    args: Record<string, unknown>,
    { problem, slot }: { readonly problem: string; readonly slot: number },
  ): ToolAnswer {
    if (repairs < MAX_REPAIRS) return refuse(problem);
    const text = degradeToText(args);
    if (text === null || !context.window.isOpen || tool === 'send_template') return refuse(problem);
    slots[slot] = { kind: 'content', content: { type: 'text', text: { body: text } }, replyTo: null };
    return { ...done('It is sent as plain text.'), text: `It is sent as plain text, since it stayed invalid: ${problem}` };
  }

  function refuse(problem: string): ToolAnswer {
    repairs += 1;
    return { text: `Not possible: ${problem}`, isError: true, entries: [] };
  }

  const drafts = () => slots.filter((draft) => draft !== null);
  return { specs, drafts, results, links, terminal: () => terminal, repairs: () => repairs, call };
}

function done(text: string): ToolAnswer {
  return { text, isError: false, entries: [] };
}
