import type { AssistantDraft } from '../../../contracts/assistant';
import type { AssistantRun, RunStep } from '../../../contracts/assistant-run';
import type { CaseDraft, PlaygroundLine, TriedTurn } from '../../../contracts/playground';
import type { SendableContent } from '../../../contracts/sendable-content';
import { asksForPerson } from '../../../domain/automation/asks-for-person';
import { automaticText } from '../../../domain/automation/automatic-text';
import { handoffSentence } from '../../../domain/automation/handoff-sentence';
import { lastTap, playgroundLines } from '../../../domain/automation/playground-lines';
import { timedOut } from '../../../domain/automation/timed-out';
import type { TurnContext } from '../../../domain/automation/turn-context';
import { newMeter, type TurnDraft, type TurnMeter, type TurnResult } from '../../../domain/automation/turn-result';
import { guessLanguage } from '../../../domain/guess-language';
import { isQualityProbe } from '../../../domain/handoff-words';
import { withPlus } from '../../../domain/contact-address';
import { givenName } from '../../../domain/contact-person';
import { fillPlaceholders } from '../../../domain/placeholders';
import type { AiProviderRepository } from '../repositories/ai-provider-repository';
import type { AssistantRepository, StoredAssistant } from '../repositories/assistant-repository';
import type { ContactRepository } from '../repositories/contact-repository';
import { toIso } from '../repositories/conversation-dto';
import type { Database } from '../repositories/database';
import type { InboxScope } from '../repositories/inbox-scope';
import type { MessageObjectRepository } from '../repositories/message-object-repository';
import { createDocumentId } from '../repositories/rows';
import type { AutomationFactsSource } from './automation-facts';
import { ownContact } from './own-contact';
import type { ThinkTurn } from './think';
import type { TriedDrafts } from './tried-drafts';
import { costOf } from './turn-cost';
import { disclosureIn, identityOf } from './turn-context';

interface Dependencies {
  readonly database: Database;
  readonly automation: AutomationFactsSource;
  readonly assistants: AssistantRepository;
  readonly providers: AiProviderRepository;
  readonly contacts: ContactRepository;
  readonly messageObjects: MessageObjectRepository;
  readonly think: ThinkTurn;
  readonly triedDrafts: TriedDrafts;
  readonly clock: () => number;
}

export interface TryInput extends Pick<CaseDraft, 'lines' | 'contact' | 'window' | 'locale'> {
  readonly draft: AssistantDraft;
  /** Document id; null while the draft was never saved. */
  readonly assistant: string | null;
}

/** Runs a draft on the same runner as the inbox, with a conversation that is only played: nothing is stored or sent. */
export function createPlayground(dependencies: Dependencies) {
  const { database, automation, assistants, providers, contacts, messageObjects, think, triedDrafts, clock } = dependencies;

  async function tryOut(input: TryInput, scope: InboxScope): Promise<TriedTurn> {
    const stored = input.assistant === null ? null : await assistants.find(database.knex, input.assistant);
    const now = clock();
    const facts = await automation.current();
    const contact = await contactOf(input, scope);
    const lines = playgroundLines(input.lines, now);
    const assistant: StoredAssistant = {
      ...(stored ?? { id: 0, documentId: '', version: 0, triedVersion: null, changedAt: now, editedBy: null }),
      isEnabled: true,
      draft: input.draft,
    };
    const isFirst = !input.lines.some(({ from }) => from === 'assistant');
    const last = lines.findLast(({ from }) => from === 'contact')?.text ?? '';
    const wanted = [input.draft.language, guessLanguage(last), contact.language];
    const { limits } = input.draft;
    const context: TurnContext = {
      contact,
      lines,
      window: { isOpen: input.window === 'open', expiresAt: null },
      disclosure:
        isFirst && input.draft.disclosure.when !== 'off'
          ? disclosureIn(input.draft, { wanted, defaultLocale: facts.settings.defaultLocale })
          : null,
      tokens: limits.tokensPerTurn,
      messages: limits.messagesPerTurn,
      now,
    };
    const meter = newMeter();
    const result = rulesBefore(input, { last, locale: contact.language, meter }) ?? (await ask(assistant, { context, meter }));
    await remember(input.draft, stored);
    const closing = () =>
      automaticText(result.kind === 'failure' && result.outcome !== 'budget' ? 'failure' : 'handoff', {
        settings: facts.settings,
        assistant,
        ownerLanguages: [],
        contactLanguage: input.draft.language ?? contact.language,
        lastText: last,
      });
    const contents = await contentsOf(result, { contact, closing });
    meter.steps.push(lastStep(result, contents.length));
    return { run: await toRun({ input, stored, result, meter, now }), contents, why: whyOf(result) };
  }

  async function ask(
    assistant: StoredAssistant,
    { context, meter }: { readonly context: TurnContext; readonly meter: TurnMeter },
  ): Promise<TurnResult> {
    const { turnTimeoutMs } = assistant.draft.limits;
    const signal = AbortSignal.timeout(turnTimeoutMs);
    const timeout = new Promise<TurnResult>((resolve) => {
      signal.addEventListener('abort', () => resolve(timedOut(turnTimeoutMs)));
    });
    return Promise.race([timeout, think({ assistant, context, meter, signal, onActivity: () => {} })]);
  }

  async function remember(draft: AssistantDraft, stored: StoredAssistant | null): Promise<void> {
    triedDrafts.remember(draft);
    if (!stored || !triedDrafts.has(stored.draft)) return;
    await database.transaction(({ trx }) => assistants.setTried(trx, stored.documentId, stored.version));
  }

  /** A contact of the person who tries, or a stranger. */
  async function contactOf({ contact: documentId, locale }: TryInput, scope: InboxScope): Promise<TurnContext['contact']> {
    if (documentId === null) return { documentId: null, phones: [], bsuids: [], name: null, language: locale };
    const found = await ownContact(database.knex, contacts, { documentId, scope });
    const identities = await contacts.identitiesOf(database.knex, [found.id]);
    const { language } = found.state;
    return { documentId: found.documentId, ...identityOf(identities), name: givenName(found.state), language: locale ?? language };
  }

  async function contentsOf(
    result: TurnResult,
    { contact, closing }: { readonly contact: TurnContext['contact']; readonly closing: () => string },
  ): Promise<SendableContent[]> {
    if (result.kind === 'no-reply') return [];
    if (result.kind !== 'reply') {
      const message = result.kind === 'handoff' ? result.message : null;
      return [{ type: 'text', text: { body: message ?? closing() } }];
    }
    const contents = await Promise.all(result.drafts.map((draft) => contentOf(draft, contact)));
    return contents.filter((content) => content !== null);
  }

  async function contentOf(draft: TurnDraft, contact: TurnContext['contact']): Promise<SendableContent | null> {
    if (draft.kind === 'content') return draft.content;
    const object = await messageObjects.find(database.knex, draft.documentId);
    const content = object?.contents[draft.locale ?? object.defaultLocale] ?? null;
    const phone = contact.phones[0] === undefined ? null : withPlus(contact.phones[0]);
    const filled = content && fillPlaceholders(content, { name: contact.name, phone, username: null });
    return filled?.isFilled ? filled.content : content;
  }

  interface RunFacts {
    readonly input: TryInput;
    readonly stored: StoredAssistant | null;
    readonly result: TurnResult;
    readonly meter: TurnMeter;
    readonly now: number;
  }

  async function toRun({ input, stored, result, meter, now }: RunFacts): Promise<AssistantRun> {
    const provider = input.draft.provider === null ? null : await providers.find(database.knex, input.draft.provider);
    return {
      documentId: createDocumentId(),
      assistant: { documentId: stored?.documentId ?? null, name: input.draft.name, version: stored?.version ?? 0 },
      conversation: null,
      startedAt: toIso(now) ?? '',
      endedAt: toIso(clock()),
      outcome: result.kind === 'reply' ? 'dry-run' : result.kind === 'failure' ? result.outcome : result.kind,
      handoff: handoffOf(result),
      steps: meter.steps,
      tokens: meter.tokens,
      cost: provider && costOf(meter.tokens, provider.prices),
      providerName: provider?.name ?? null,
      model: input.draft.model,
      error: result.kind === 'failure' ? result.error : null,
      answered: [],
      sent: [],
    };
  }

  return { tryOut };
}

export type Playground = ReturnType<typeof createPlayground>;

/** The rules before the model, on what is played. */
function rulesBefore(
  { draft, lines }: { readonly draft: AssistantDraft; readonly lines: readonly PlaygroundLine[] },
  { last, locale, meter }: { readonly last: string; readonly locale: string | null; readonly meter: TurnMeter },
): TurnResult | null {
  const asks = asksForPerson({ text: last, tappedId: lastTap(lines) }, { locale, extraWords: draft.handoff.keywords });
  const turns = lines.filter((line, index) => line.from === 'assistant' && lines[index - 1]?.from === 'contact').length;
  const reason = isQualityProbe(last) ? 'quality_probe' : asks ? 'asked' : turns >= draft.handoff.maxTurns ? 'max_turns' : null;
  const words = reason === null ? `No handoff word · turn ${turns + 1} of ${draft.handoff.maxTurns}` : handoffSentence(reason);
  meter.steps.push(step('rule', 'rules', words));
  return reason === null ? null : { kind: 'handoff', reason, summary: null, message: null };
}

function lastStep(result: TurnResult, messages: number): RunStep {
  if (result.kind === 'no-reply') return step('result', 'would-do', 'Send nothing.');
  if (result.kind === 'reply') return step('result', 'would-do', `Send ${messages} ${messages === 1 ? 'message' : 'messages'}.`);
  return step('result', 'would-do', 'Send 1 message, switch to manual, tell the person.');
}

function step(kind: RunStep['kind'], name: string, result: string): RunStep {
  return { kind, name, arguments: null, result, ms: 0, error: null, entries: [] };
}

function handoffOf(result: TurnResult): AssistantRun['handoff'] {
  if (result.kind === 'handoff') return { reason: result.reason, summary: result.summary };
  if (result.kind === 'failure') return { reason: result.outcome === 'budget' ? 'budget' : 'failure', summary: null };
  return null;
}

function whyOf(result: TurnResult): string | null {
  if (result.kind === 'failure') return `${handoffSentence(result.outcome === 'budget' ? 'budget' : 'failure')} ${result.error}`;
  return result.kind === 'handoff' ? handoffSentence(result.reason) : null;
}
