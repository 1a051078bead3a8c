import { defineContentType, instant, keyText, longText, shortText } from '../attributes';

/** A template as Meta has it, and what was written here since. The Content Manager only reads it. */
export const template = defineContentType({
  singularName: 'template',
  pluralName: 'templates',
  displayName: 'WhatsApp template',
  description: 'A message template approved by Meta',
  attributes: {
    wabaId: keyText(32),
    name: keyText(512),
    language: keyText(16),
    metaTemplateId: keyText(32),
    category: shortText(),
    status: keyText(32),
    reason: shortText(),
    quality: shortText(),
    parameterFormat: keyText(16),
    /** JSON of Meta's components. */
    components: longText(),
    /** JSON of contracts/template templateDraft: changes that Meta has not seen. */
    draft: longText(),
    /** JSON: when an approved one was edited, epoch milliseconds, for Meta's limits. */
    edits: longText(),
    /** JSON: what Meta's webhooks said beside a status, by status: `{ REJECTED: { text, at } }`. */
    notices: longText(),
    syncedAt: instant(),
  },
  indexes: [{ name: 'whatsapp_templates_key', columns: ['waba_id', 'name', 'language'], type: 'unique' }],
});
