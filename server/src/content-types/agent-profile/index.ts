import { defineContentType, keyText, reference } from '../attributes';

/** What Strapi's admin users do not have: a phone, and the language of their contacts. */
export const agentProfile = defineContentType({
  singularName: 'agent-profile',
  pluralName: 'agent-profiles',
  displayName: 'WhatsApp agent',
  description: 'Phone and language of an admin user',
  attributes: {
    user: reference('admin::user'),
    /** Digits only. */
    phone: keyText(32),
    language: keyText(35),
  },
  indexes: [{ name: 'whatsapp_agent_profiles_user', columns: ['user_id'], type: 'unique' }],
});
