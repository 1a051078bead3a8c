/** What an assistant can be allowed to do; `send_text`, `handoff_to_human` and `no_reply` are always there. */
export const optionalTools = [
  'send_reply_buttons',
  'send_list',
  'send_cta_url',
  'send_location',
  'request_location',
  'request_contact_info',
  'send_contact',
  'send_media',
  'send_saved_message',
  'send_template',
  'react',
] as const;
export type OptionalTool = (typeof optionalTools)[number];

/** Offered when the assistant has something to read. */
export const readingTools = ['search_content', 'get_content', 'search_media'] as const;

export const steadyTools = ['send_text', 'handoff_to_human', 'no_reply'] as const;

export type AssistantTool = OptionalTool | (typeof readingTools)[number] | (typeof steadyTools)[number];

/** Why a conversation was handed to a person. */
export const handoffReasons = [
  /** The contact asked for a person. */
  'asked',
  'complaint',
  'cannot_help',
  'sensitive',
  'repeated',
  'other',
  /** The assistant promised that a person would write, without saying so by its tool. */
  'promised',
  /** The provider or the model did not answer, or with nothing that could be sent. */
  'failure',
  'budget',
  'max_turns',
  'loop',
  /** WhatsApp's own test of the business. */
  'quality_probe',
  /** What it wanted to say held something that must not leave. */
  'blocked',
] as const;
export type HandoffReason = (typeof handoffReasons)[number];

/** How a turn ended. */
export const turnOutcomes = [
  'sent',
  'no-reply',
  'handoff',
  /** Something newer came in; the burst is answered by the next turn. */
  'superseded',
  /** A person stepped in, or the assistant was switched off. */
  'aborted',
  'empty',
  'invalid',
  'budget',
  'error',
  'dry-run',
] as const;
export type TurnOutcome = (typeof turnOutcomes)[number];
