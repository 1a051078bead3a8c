import { errorCodes } from '../contracts/error-codes';
import { kindsWithElements } from '../contracts/kinds-with-elements';
import type { OutboundContent } from './outbound-content';
import type { Template } from '../contracts/template';
import { customerServiceWindow } from './customer-service-window';
import { refuseFiles, type SendableFile } from './decide-files';
import { decideTemplate } from './decide-template';
import { refuse, type SendDecision } from './send-decision';

export type { SendDecision } from './send-decision';

/** What the rule needs to know of the conversation. Instants in epoch milliseconds. */
export interface SendContext {
  readonly content: OutboundContent;
  readonly conversation: {
    readonly isGroup: boolean;
    readonly lastInboundAt: number | null;
    readonly optedOutAt: number | null;
    readonly blockedAt: number | null;
    /** False: the contact is known by a user id only. */
    readonly hasPhone: boolean;
  };
  /** The stored template of that name and language; null for other content or when there is none. */
  readonly template: Template | null;
  /** The stored files that the content names. */
  readonly files: readonly SendableFile[];
  /** True when it comes from a message object, or is sent again. */
  readonly isFromMessageObject: boolean;
  readonly now: number;
}

/** May this content be sent now? The panel, the services, the outbox and the assistants ask the same rule. */
export function decideSend({ content, conversation, template, files, isFromMessageObject, now }: SendContext): SendDecision {
  if (conversation.isGroup) {
    return refuse(errorCodes.groupNotSupported, 'Answers to groups are not supported. Write to the person instead.');
  }
  if (conversation.blockedAt !== null) {
    return refuse(errorCodes.contactBlocked, 'This contact is blocked. Unblock the contact to write again.');
  }
  if (content.type === 'interactive' && kindsWithElements.includes(content.interactive.kind) && !isFromMessageObject) {
    return refuse(errorCodes.messageObjectRequired, 'Lists and reply buttons are message objects first. Save it as one, then send that.', {
      kind: content.interactive.kind,
    });
  }
  const decision =
    content.type === 'template'
      ? decideTemplate(content.template, { template, optedOutAt: conversation.optedOutAt, hasPhone: conversation.hasPhone, now })
      : decideFreeForm(conversation.lastInboundAt, now);
  return decision.allowed ? (refuseFiles(content, files) ?? decision) : decision;
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
