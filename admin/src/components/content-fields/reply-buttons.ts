import { messageLimits } from '../../../../contracts/message-limits';
import type { SendableInteractive } from '../../../../contracts/interactive-content';
import type { MediaFile } from '../../../../contracts/media';
import type { ReplyButtonsDraft } from './drafts';
import { createElementId } from './element-id';
import { headerContent, headerDraft, headerProblem } from './header';
import { errorsOf, firstOfSame, textProblem, type ContentErrors, type ContentProblem } from './problem';

type ReplyButtons = Extract<SendableInteractive, { kind: 'button' }>;

export function newReplyButtons(): ReplyButtonsDraft {
  return { header: { kind: 'none' }, body: '', footer: '', buttons: [newButton()] };
}

export function newButton() {
  return { id: createElementId(), title: '' };
}

export function replyButtonsProblems({ header, body, footer, buttons }: ReplyButtonsDraft): ContentErrors {
  const titles = buttons.map(({ title }) => title);
  return errorsOf({
    header: headerProblem(header),
    body: textProblem(body, { limit: messageLimits.interactiveBody, isRequired: true }),
    footer: textProblem(footer, { limit: messageLimits.footer }),
    buttons: buttons.length === 0 ? { code: 'required' } : null,
    ...Object.fromEntries(titles.map((_, index) => [`buttons.${index}.title`, titleProblem(titles, index)])),
  });
}

function titleProblem(titles: readonly string[], index: number): ContentProblem | null {
  const problem = textProblem(titles[index] ?? '', { limit: messageLimits.replyButtonTitle, isRequired: true });
  if (problem) return problem;
  return firstOfSame(titles, index) === null ? null : { code: 'repeated', where: null };
}

export function replyButtonsContent({ header, body, footer, buttons }: ReplyButtonsDraft): ReplyButtons {
  const head = headerContent(header);
  return {
    kind: 'button',
    ...(head && { header: head }),
    body,
    ...(footer.trim() !== '' && { footer }),
    buttons: buttons.map(({ id, title }) => ({ id, title })),
  };
}

export function replyButtonsDraft(content: ReplyButtons, media: readonly MediaFile[]): ReplyButtonsDraft {
  const { header, body, footer = '', buttons } = content;
  return { header: headerDraft(header, media), body, footer, buttons };
}
