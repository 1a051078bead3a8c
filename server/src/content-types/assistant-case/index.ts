import { defineContentType, instant, longText, reference, shortText } from '../attributes';

/** A conversation that an assistant must pass. */
export const assistantCase = defineContentType({
  singularName: 'assistant-case',
  pluralName: 'assistant-cases',
  displayName: 'WhatsApp assistant case',
  description: 'A conversation that an assistant must pass',
  attributes: {
    assistant: reference('plugin::whatsapp.assistant'),
    name: shortText(),
    /** JSON: contracts/playground caseDraft. */
    draft: longText(),
    /** JSON: contracts/playground caseVerdict. */
    lastVerdict: longText(),
    changedAt: instant(),
  },
});
