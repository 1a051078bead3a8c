/**
 * Stable codes of refusals, as they stand in `error.code` of an answer.
 * The texts may change, the codes may not.
 */
export const errorCodes = {
  invalidRequest: 'whatsapp.invalid_request',
  notFound: 'whatsapp.not_found',
  notConnected: 'whatsapp.not_connected',
  /** A business number that is switched off here, or is not of the connected account. */
  numberNotEnabled: 'whatsapp.number_not_enabled',
  /** It stands in the environment or in config/plugins. */
  fieldLocked: 'whatsapp.field_locked',
  windowClosed: 'whatsapp.window_closed',
  groupNotSupported: 'whatsapp.group_not_supported',
  contactBlocked: 'whatsapp.contact_blocked',
  optedOut: 'whatsapp.opted_out',
  /** Somebody else owns the contact, and this role does not see it. */
  contactOfAnother: 'whatsapp.contact_of_another',
  noAddress: 'whatsapp.no_address',
  invalidPhone: 'whatsapp.invalid_phone',
  replyTargetNotFound: 'whatsapp.reply_target_not_found',
  correlationConflict: 'whatsapp.correlation_conflict',
  templateNotFound: 'whatsapp.template_not_found',
  templateNotApproved: 'whatsapp.template_not_approved',
  templateVariableMissing: 'whatsapp.template_variable_missing',
  templateVariableInvalid: 'whatsapp.template_variable_invalid',
  templateNotSupported: 'whatsapp.template_not_supported',
  templateInvalid: 'whatsapp.template_invalid',
  /** E.g. in review, or edited too often. */
  templateNotEditable: 'whatsapp.template_not_editable',
  /** Another row has this name already. */
  nameTaken: 'whatsapp.name_taken',
  /** Lists and reply buttons are message objects first. */
  messageObjectRequired: 'whatsapp.message_object_required',
  messageObjectNotFound: 'whatsapp.message_object_not_found',
  /** Filled with the contact's fields it breaks a limit. */
  contentInvalid: 'whatsapp.content_invalid',
  /** A file that WhatsApp does not take; `details.reason` is one of `fileRefusals`. */
  fileRefused: 'whatsapp.file_refused',
  mediaNotFound: 'whatsapp.media_not_found',
  /** The file is of another kind than the message, or still to be fetched. */
  mediaNotUsable: 'whatsapp.media_not_usable',
  reactionTargetNotFound: 'whatsapp.reaction_target_not_found',
  /** Meta sends this only to a phone number, and the contact has none that we know. */
  phoneRequired: 'whatsapp.phone_required',
  /** Provider, model or another thing that it cannot answer without is missing. */
  assistantIncomplete: 'whatsapp.assistant_incomplete',
  assistantNotFound: 'whatsapp.assistant_not_found',
  /** An assistant or a setting still uses it. */
  inUse: 'whatsapp.in_use',
  /** Strapi has no encryption key, so no secret can be kept. */
  encryptionKeyMissing: 'whatsapp.encryption_key_missing',
  /** A secret that is not shown any more. */
  secretHidden: 'whatsapp.secret_hidden',
  /** Unknown, used, too old, or somebody else's sign-in with Meta. */
  loginInvalid: 'whatsapp.login_invalid',
  /** A scheduled task that runs at this moment. */
  taskRunning: 'whatsapp.task_running',
  /** Nothing of this webhook is in quarantine, or it waits to be merged already. */
  webhookNotQuarantined: 'whatsapp.webhook_not_quarantined',
  userNotFound: 'whatsapp.user_not_found',
  notRetryable: 'whatsapp.not_retryable',
  /** Meta answered a request of ours with an error; its words are in the message. */
  metaRefused: 'whatsapp.meta_refused',
  /** Our own trouble, such as a database that is away; the log names the place. */
  internal: 'whatsapp.internal_error',
} as const;

export type ErrorCode = (typeof errorCodes)[keyof typeof errorCodes];
