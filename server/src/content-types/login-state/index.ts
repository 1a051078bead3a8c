import { defineContentType, instant, integer, keyText, longText } from '../attributes';

/** A sign-in with Meta under way. Lives for minutes. */
export const loginState = defineContentType({
  singularName: 'login-state',
  pluralName: 'login-states',
  displayName: 'WhatsApp sign-in',
  description: 'A sign-in with Meta under way',
  attributes: {
    /** sha256 of the state that went to Meta. */
    stateHash: keyText(64, { unique: true }),
    /** Admin user who began it; a plain number, no relation. */
    userId: integer(),
    /** sha256 of the login (session) in which it was begun. */
    sessionHash: keyText(64),
    startedAt: instant(),
    /** When Meta's page led back: from then on the state is burnt. */
    usedAt: instant(),
    /** sha256 of the handle that the panel completes it with. */
    handleHash: keyText(64, { unique: true }),
    /** Sealed; null when Meta's page led back with an error. */
    code: longText(),
    /** When the panel completed it, or somebody else tried to. */
    completedAt: instant(),
  },
  indexes: [{ name: 'whatsapp_login_states_started', columns: ['started_at'] }],
});
