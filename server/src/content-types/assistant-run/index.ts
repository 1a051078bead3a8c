import { defineContentType, instant, integer, keyText, longText, reference, shortText } from '../attributes';

/** One turn of an assistant: what it read, called and did. Append-only. */
export const assistantRun = defineContentType({
  singularName: 'assistant-run',
  pluralName: 'assistant-runs',
  displayName: 'WhatsApp assistant run',
  description: 'One turn of an assistant, as recorded',
  attributes: {
    conversation: reference('plugin::whatsapp.conversation'),
    assistant: reference('plugin::whatsapp.assistant'),
    assistantName: shortText(),
    assistantVersion: integer(),
    startedAt: instant(),
    endedAt: instant(),
    /** contracts/assistant-tools turnOutcomes; null while it runs. */
    outcome: keyText(16),
    handoffReason: keyText(32),
    handoffSummary: longText(),
    /** JSON: contracts/assistant-run runStep. */
    steps: longText(),
    inputTokens: integer(),
    outputTokens: integer(),
    /** JSON: { amount, currency }. */
    cost: longText(),
    providerName: shortText(),
    model: shortText(),
    /** sha256 of the system prompt. */
    promptHash: keyText(64),
    error: longText(),
    /** JSON: document ids. */
    answered: longText(),
    sent: longText(),
  },
  indexes: [
    { name: 'whatsapp_assistant_runs_conversation', columns: ['conversation_id', 'id'] },
    { name: 'whatsapp_assistant_runs_assistant', columns: ['assistant_id', 'started_at'] },
  ],
});
