import { errorCodes, type ErrorCode } from '../contracts/error-codes';
import type { SendableContent } from '../contracts/message-content';
import { codePointLength, messageLimits } from '../contracts/message-limits';
import type { Template } from '../contracts/template';
import { customerServiceWindow } from './customer-service-window';
import { isAllowedVariableValue, missingVariables, renderTemplate, unsupportedPart } from './template-variables';

/** What the rule needs to know of the conversation. Instants in epoch milliseconds. */
export interface SendContext {
  readonly content: SendableContent;
  readonly conversation: {
    readonly isGroup: boolean;
    readonly lastInboundAt: number | null;
    readonly optedOutAt: number | null;
    readonly blockedAt: number | null;
  };
  /** The stored template of that name and language; null for other content or when there is none. */
  readonly template: Template | null;
  readonly now: number;
}

export type SendDecision =
  | { readonly allowed: true }
  | {
      readonly allowed: false;
      readonly reason: ErrorCode;
      /** What happened and what to do. */
      readonly message: string;
      readonly details?: Readonly<Record<string, unknown>>;
    };

/** May this content be sent now? The panel, the services, the outbox and the assistants ask the same rule. */
export function decideSend({ content, conversation, template, now }: SendContext): SendDecision {
  if (conversation.isGroup) {
    return refuse(errorCodes.groupNotSupported, 'Answers to groups are not supported. Write to the person instead.');
  }
  if (conversation.blockedAt !== null) {
    return refuse(errorCodes.contactBlocked, 'This contact is blocked. Unblock the contact to write again.');
  }
  switch (content.type) {
    case 'text':
      return decideFreeForm(conversation.lastInboundAt, now);
    case 'template':
      return decideTemplate(content, template, conversation.optedOutAt);
  }
}

function decideFreeForm(lastInboundAt: number | null, now: number): SendDecision {
  const window = customerServiceWindow(lastInboundAt, now);
  if (window.state === 'open') return { allowed: true };
  const message =
    window.state === 'none'
      ? 'The contact has not written yet. Only an approved template can be sent.'
      : 'The 24-hour window is closed. Only an approved template can be sent until the contact writes again.';
  return refuse(errorCodes.windowClosed, message, { expiredAt: window.expiresAt });
}

function decideTemplate(
  content: Extract<SendableContent, { type: 'template' }>,
  template: Template | null,
  optedOutAt: number | null,
): SendDecision {
  const { name, language, variables } = content.template;
  if (!template) {
    return refuse(
      errorCodes.templateNotFound,
      `There is no template "${name}" in "${language}". Synchronise the templates, or choose another one.`,
      { name, language },
    );
  }
  if (template.status !== 'APPROVED') {
    return refuse(
      errorCodes.templateNotApproved,
      `The template "${name}" is ${template.status.toLowerCase()}. Only approved templates can be sent.`,
      { name, language, status: template.status },
    );
  }
  if (optedOutAt !== null && template.category === 'MARKETING') {
    return refuse(errorCodes.optedOut, 'The contact asked for no marketing messages. Choose a utility template.');
  }
  const part = unsupportedPart(template);
  if (part !== null) {
    return refuse(
      errorCodes.templateNotSupported,
      `The template "${name}" has a part that cannot be filled here yet: ${part}. Choose another template.`,
      { name, language, part },
    );
  }
  return decideVariables(template, variables);
}

function decideVariables(template: Template, variables: Readonly<Record<string, string>>): SendDecision {
  const missing = missingVariables(template, variables);
  if (missing.length > 0) {
    return refuse(errorCodes.templateVariableMissing, `Fill in all variables. Missing: ${missing.join(', ')}.`, {
      missing,
    });
  }
  const invalid = Object.keys(variables).filter((key) => !isAllowedVariableValue(variables[key] ?? ''));
  if (invalid.length > 0) {
    return refuse(
      errorCodes.templateVariableInvalid,
      `A value may hold no line break, no tab and at most four spaces in a row. Change: ${invalid.join(', ')}.`,
      { invalid },
    );
  }
  const length = codePointLength(renderTemplate(template, variables).body);
  if (length > messageLimits.templateBodyRendered) {
    return refuse(
      errorCodes.templateVariableInvalid,
      `The filled-in text has ${length} characters; WhatsApp takes at most ${messageLimits.templateBodyRendered}. Shorten the values.`,
      { length },
    );
  }
  return { allowed: true };
}

function refuse(reason: ErrorCode, message: string, details?: Readonly<Record<string, unknown>>): SendDecision {
  return { allowed: false, reason, message, ...(details && { details }) };
}
