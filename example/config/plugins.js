module.exports = ({ env }) => ({
  whatsapp: {
    enabled: true,
    config: {
      appId: env('WHATSAPP_APP_ID'),
      appSecret: env('WHATSAPP_APP_SECRET'),
      wabaId: env('WHATSAPP_WABA_ID'),
      phoneNumberId: env('WHATSAPP_PHONE_NUMBER_ID'),
      accessToken: env('WHATSAPP_ACCESS_TOKEN'),
      verifyToken: env('WHATSAPP_VERIFY_TOKEN'),
      graphApiBaseUrl: env('WHATSAPP_GRAPH_API_BASE_URL'),
      mediaStore: env('WHATSAPP_MEDIA_STORE'),
      mediaDirectory: env('WHATSAPP_MEDIA_DIRECTORY'),
      automation: {
        sendsWaitingMessages: env('WHATSAPP_WAITING_MESSAGES') === undefined ? undefined : env.bool('WHATSAPP_WAITING_MESSAGES'),
      },
    },
  },
});
