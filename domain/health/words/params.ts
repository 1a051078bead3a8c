import type { TroubleCode } from '../../../contracts/trouble';

/**
 * What fills the words of a trouble: each name may stand in its title and fix as `{name}`. One that is missing or empty
 * takes what stands around it in `[]` along, else it shows as a dash. An ISO instant is written as a day; `names.ts`
 * translates Meta's words.
 */
export const troubleParams: Readonly<Partial<Record<TroubleCode, readonly string[]>>> = {
  /** In Meta's words, or why the request failed: `timeout`, `ECONNREFUSED`. */
  'meta-unreachable': ['reason'],
  /** `code`: Meta's number. */
  'meta-refused': ['code', 'message'],
  /** In Meta's words. */
  'token-invalid': ['reason'],
  /** `at`: ISO instant. */
  'token-expired': ['at'],
  'token-of-another-app': ['appId'],
  'token-ends-soon': ['days'],
  /** Such as `whatsapp_business_messaging`. */
  'scope-missing': ['scope'],
  'app-id-wrong': ['id'],
  'account-id-wrong': ['id'],
  'number-id-wrong': ['id'],
  'number-of-another-account': ['id'],
  /** Meta's `name_status`. */
  'number-not-approved': ['nameStatus'],
  /** Meta's `status`. */
  'number-not-connected': ['status'],
  /** `YELLOW` or `RED`. */
  'number-quality-low': ['quality'],
  'business-not-verified': ['reason'],
  /** `entity`: Meta's `entity_type`; `reason` and `fix` in Meta's words. */
  'sending-limited': ['entity', 'reason'],
  'account-blocked': ['entity', 'reason', 'fix'],
  'address-silent': ['url', 'reason'],
  /** `status`: of HTTP. */
  'address-wrong-answer': ['url', 'status'],
  'webhook-elsewhere': ['url'],
  /** Of the webhook, such as `messages`. */
  'webhook-field-missing': ['field'],
  'webhook-silent': ['hours'],
  /** Refused requests since the last good one. */
  'signature-wrong': ['count'],
  /** `code`: Meta's number. */
  'test-failed': ['code', 'reason'],
  'queue-old': ['minutes'],
  'messages-uncertain': ['count'],
  'items-quarantined': ['count'],
  'many-failures': ['count'],
  'templates-old': ['hours'],
  /** `task`: one of `scheduledTasks`. */
  'task-late': ['task'],
  'task-failed': ['task', 'reason'],
  'clock-wrong': ['seconds'],
  /** Of assistants, with commas. */
  'assistant-without-person': ['names'],
  'email-failing': ['reason'],
};
