/** Find or create contact and conversation, create the message, update the conversation, then 200. */
module.exports = {
  async receive(ctx) {
    for (const entry of ctx.request.body.entry) {
      for (const { value } of entry.changes) {
        for (const message of value.messages ?? []) await store(message, value.contacts?.[0]);
      }
    }
    ctx.status = 200;
    ctx.body = 'OK';
  },
};

async function store(message, profile) {
  const contacts = strapi.documents('api::contact.contact');
  const contact =
    (await contacts.findFirst({ filters: { waId: message.from } })) ??
    (await contacts.create({ data: { waId: message.from, name: profile?.profile?.name } }));
  const conversations = strapi.documents('api::conversation.conversation');
  const conversation =
    (await conversations.findFirst({ filters: { contact: { documentId: contact.documentId } } })) ??
    (await conversations.create({ data: { contact: contact.documentId, unreadCount: 0 } }));
  const occurredAt = new Date(Number(message.timestamp) * 1000);
  await strapi.documents('api::message.message').create({
    data: {
      conversation: conversation.documentId,
      wamid: message.id,
      type: message.type,
      text: message.text?.body,
      raw: message,
      occurredAt,
    },
  });
  await conversations.update({
    documentId: conversation.documentId,
    data: { preview: message.text?.body.slice(0, 200), unreadCount: conversation.unreadCount + 1, lastMessageAt: occurredAt },
  });
}
