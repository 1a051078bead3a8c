import { assistantDraft, assistantLimits, type AssistantDraft } from '../../../../../contracts/assistant';
import { errorsOf, firstOfSame, textProblem, type ContentErrors, type ContentProblem } from '../../../components/content-fields/problem';
import { boundsOf } from './bounds';

/** All that keeps the draft from being saved, by field: in words of the reader's language where we have them, else as the contract says it. */
export function draftProblems(draft: AssistantDraft): ContentErrors {
  const own = { ...textProblems(draft), ...sourceProblems(draft) };
  const more = schemaProblems(draft).filter(([field]) => !isCovered(field, own));
  return { ...Object.fromEntries(more.reverse()), ...own };
}

function textProblems(draft: AssistantDraft): ContentErrors {
  const { disclosure, handoff } = draft;
  return errorsOf({
    name: textProblem(draft.name, { limit: assistantLimits.name, isRequired: true }),
    description: textProblem(draft.description, { limit: DESCRIPTION_LIMIT }),
    instructions: textProblem(draft.instructions, { limit: assistantLimits.instructions }),
    ...byLocale('disclosure.texts', disclosure.texts, assistantLimits.disclosureText),
    ...byLocale('handoff.messages', handoff.messages, assistantLimits.messageText),
    ...byLocale('handoff.failureMessages', handoff.failureMessages, assistantLimits.messageText),
    ...Object.fromEntries(
      handoff.topics.map((topic, index) => [
        `handoff.topics.${index}`,
        textProblem(topic, { limit: assistantLimits.topicLength, isRequired: true }),
      ]),
    ),
  });
}

/** As the contract has it. */
export const DESCRIPTION_LIMIT = 500;

function byLocale(name: string, texts: Readonly<Record<string, string>>, limit: number): Record<string, ContentProblem | null> {
  return Object.fromEntries(Object.entries(texts).map(([locale, text]) => [`${name}.${locale}`, textProblem(text, { limit })]));
}

/** The model tells sources apart by their keys. */
function sourceProblems({ contentSources }: AssistantDraft): ContentErrors {
  const keys = contentSources.map(({ key }) => key);
  return errorsOf(
    Object.fromEntries(
      contentSources.flatMap(({ key, purpose, fields }, index): [string, ContentProblem | null][] => [
        [
          `contentSources.${index}.key`,
          key === '' ? { code: 'required' } : firstOfSame(keys, index) === null ? null : { code: 'repeated', where: null },
        ],
        [`contentSources.${index}.purpose`, purpose.trim().length < 3 ? { code: 'required' } : null],
        [`contentSources.${index}.fields`, fields.length === 0 ? { code: 'required' } : null],
      ]),
    ),
  );
}

function schemaProblems(draft: AssistantDraft): [string, ContentProblem][] {
  const { error } = assistantDraft.safeParse(draft);
  return (error?.issues ?? []).map(({ code, path, message, ...issue }) => {
    const field = path.map(String).join('.');
    const isNumber = ('origin' in issue && (issue.origin === 'number' || issue.origin === 'int')) || isNotANumber(code, issue);
    return [field, isNumber ? { code: 'number', ...boundsOf(field) } : { code: 'refused', message }];
  });
}

/** An empty field of numbers, or one with letters. */
function isNotANumber(code: string, issue: object): boolean {
  return code === 'invalid_type' && 'expected' in issue && (issue.expected === 'number' || issue.expected === 'int');
}

/** The schema names the part where we name the whole, or the reverse. */
function isCovered(field: string, own: ContentErrors): boolean {
  return Object.keys(own).some((other) => other === field || field.startsWith(`${other}.`));
}
