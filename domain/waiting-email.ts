interface Waiting {
  readonly count: number;
  /** Of the one that waits longest. */
  readonly minutes: number;
  readonly pageUrl: string;
}

/**
 * What an owner reads whose conversations nobody has looked at. Neither names nor texts of customers: e-mail is no
 * place for them.
 */
export function waitingEmail({ count, minutes, pageUrl }: Waiting, locale: string): { readonly subject: string; readonly text: string } {
  const isSpanish = locale.toLowerCase().startsWith('es');
  return isSpanish
    ? {
        subject: count === 1 ? 'WhatsApp: una conversación espera respuesta' : `WhatsApp: ${count} conversaciones esperan respuesta`,
        text: `${count === 1 ? 'Una conversación tuya tiene' : `${count} conversaciones tuyas tienen`} mensajes sin leer. La que más espera lleva ${minutes} min.\n\n${pageUrl}`,
      }
    : {
        subject: count === 1 ? 'WhatsApp: a conversation waits for an answer' : `WhatsApp: ${count} conversations wait for an answer`,
        text: `${count === 1 ? 'A conversation of yours has' : `${count} of your conversations have`} unread messages. The longest has waited for ${minutes} min.\n\n${pageUrl}`,
      };
}
