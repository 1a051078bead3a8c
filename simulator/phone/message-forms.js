/** What a customer can send, in the form in which webhooks have it. */
export const text = (body) => ({ type: 'text', text: { body } });

export const reaction = (wamid, emoji) => ({ type: 'reaction', reaction: { message_id: wamid, ...(emoji === '' ? {} : { emoji }) } });

/** The answer of a template's quick reply. */
export const templateReply = ({ text: label, payload }) => ({ type: 'button', button: { payload, text: label } });

export const buttonReply = ({ id, title }) => ({
  type: 'interactive',
  interactive: { type: 'button_reply', button_reply: { id, title } },
});

export const listReply = ({ id, title, description }) => ({
  type: 'interactive',
  interactive: { type: 'list_reply', list_reply: { id, title, ...(description ? { description } : {}) } },
});

/** The answer of a form: what was filled in stands as JSON inside the JSON. */
export const flowReply = (token) => ({
  type: 'interactive',
  interactive: {
    type: 'nfm_reply',
    nfm_reply: { name: 'flow', body: 'Sent', response_json: JSON.stringify({ ...(token ? { flow_token: token } : {}), answer: 'yes' }) },
  },
});

export const place = ({ latitude, longitude, name, address }) => ({
  type: 'location',
  location: { latitude, longitude, ...(name ? { name } : {}), ...(address ? { address } : {}) },
});

export const contact = ({ name, phone }) => {
  const [first, ...rest] = name.split(' ');
  return {
    type: 'contacts',
    contacts: [
      {
        name: { formatted_name: name, first_name: first, ...(rest.length > 0 ? { last_name: rest.join(' ') } : {}) },
        phones: [{ phone: `+${phone}`, wa_id: phone, type: 'CELL' }],
      },
    ],
  };
};

/** The customer's own number, on request. */
export const ownNumber = ({ name, phone }) => ({
  type: 'contacts',
  contacts: [
    {
      origin: 'contact_request',
      vcard: `BEGIN:VCARD\nVERSION:3.0\nFN:${name}\nTEL:+${phone}\nEND:VCARD`,
      name: { formatted_name: name, first_name: name },
      phones: [{ phone: `+${phone}`, wa_id: phone, type: 'CELL' }],
    },
  ],
});

export const order = (catalogId, retailerId) => ({
  type: 'order',
  order: {
    catalog_id: catalogId,
    text: '',
    product_items: [{ product_retailer_id: retailerId, quantity: 1, item_price: 49, currency: 'EUR' }],
  },
});

export const file = (type, fields) => ({ type, [type]: fields });

/** As a reply to another message. */
export const replyTo = (message, { from, wamid }) => ({ ...message, context: { from, id: wamid } });
