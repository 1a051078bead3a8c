import { boolean, defineContentType, instant, integer, longText, reference, shortText } from '../attributes';

/** An assistant that answers by itself until a person is wanted. */
export const assistant = defineContentType({
  singularName: 'assistant',
  pluralName: 'assistants',
  displayName: 'WhatsApp assistant',
  description: 'Answers contacts by itself and hands over to people',
  isVisible: true,
  attributes: {
    name: shortText(),
    /** JSON: contracts/assistant assistantDraft. */
    draft: longText(),
    provider: reference('plugin::whatsapp.ai-provider'),
    isEnabled: boolean(),
    version: integer(),
    /** The version that was last tried in the playground. */
    triedVersion: integer(),
    editedBy: reference('admin::user'),
    changedAt: instant(),
    /** Kept for its runs; nobody sees it any more. */
    removedAt: instant(),
  },
});
