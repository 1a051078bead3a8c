module.exports = ({ env }) => ({
  email: { config: { settings: { defaultFrom: 'strapi@example.com', defaultReplyTo: 'strapi@example.com' } } },
  whatsapp: {
    enabled: true,
    config: {
      // App, number and secrets: set in the panel, or by WHATSAPP_APP_ID and its kin in the environment.
      graphApiBaseUrl: env('WHATSAPP_GRAPH_API_BASE_URL'),
      loginDialogBaseUrl: env('WHATSAPP_LOGIN_DIALOG_BASE_URL'),
      publicUrl: env('WHATSAPP_PUBLIC_URL'),
      mediaStore: env('WHATSAPP_MEDIA_STORE'),
      mediaDirectory: env('WHATSAPP_MEDIA_DIRECTORY'),
      automation: {
        sendsWaitingMessages: env('WHATSAPP_WAITING_MESSAGES') === undefined ? undefined : env.bool('WHATSAPP_WAITING_MESSAGES'),
      },
    },
  },
});
