/** The tables behind our content types. */
export const tables = {
  contacts: 'whatsapp_contacts',
  identities: 'whatsapp_contact_identities',
  phoneNumbers: 'whatsapp_phone_numbers',
  conversations: 'whatsapp_conversations',
  messages: 'whatsapp_messages',
  media: 'whatsapp_media_files',
  messageMedia: 'whatsapp_message_media_files',
  mediaFailures: 'whatsapp_media_failures',
  messageObjects: 'whatsapp_message_objects',
  outbox: 'whatsapp_outbox_rows',
  templates: 'whatsapp_templates',
  webhookEvents: 'whatsapp_webhook_events',
  quarantinedItems: 'whatsapp_quarantined_items',
  waitingStatuses: 'whatsapp_waiting_statuses',
  assistants: 'whatsapp_assistants',
  assistantRuns: 'whatsapp_assistant_runs',
  assistantCases: 'whatsapp_assistant_cases',
  aiProviders: 'whatsapp_ai_providers',
  agentProfiles: 'whatsapp_agent_profiles',
  settings: 'whatsapp_settings',
} as const;

export type TableName = (typeof tables)[keyof typeof tables];
