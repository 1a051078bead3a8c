/** Calls the simulator as any client of the Graph API would: by base URL and token alone. */
export function graphClient(baseUrl: string, token = 'demo-access-token') {
  async function call(method: string, path: string, body?: unknown): Promise<GraphReply> {
    const response = await fetch(`${baseUrl}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: body === undefined ? null : JSON.stringify(body),
    });
    return {
      status: response.status,
      headers: response.headers,
      body: (await response.json()) as GraphBody,
    };
  }
  const messages = '/v26.0/100000000000002/messages';
  return {
    call,
    send: (to: string, message: Record<string, unknown>) => call('POST', messages, { messaging_product: 'whatsapp', to, ...message }),
    sendText: (to: string, body: string, extra: Record<string, unknown> = {}) =>
      call('POST', messages, {
        messaging_product: 'whatsapp',
        to,
        type: 'text',
        text: { body },
        ...extra,
      }),
    sendTemplate: (to: string, template: Record<string, unknown>) =>
      call('POST', messages, { messaging_product: 'whatsapp', to, type: 'template', template }),
    markRead: (wamid: string, extra: Record<string, unknown> = {}) =>
      call('POST', messages, {
        messaging_product: 'whatsapp',
        status: 'read',
        message_id: wamid,
        ...extra,
      }),
  };
}

export interface GraphReply {
  status: number;
  headers: Headers;
  body: GraphBody;
}

interface GraphBody {
  [field: string]: unknown;
  error?: {
    message: string;
    type: string;
    code: number;
    error_subcode?: number;
    error_data?: { messaging_product: string; details: string };
    fbtrace_id: string;
  };
  messages?: { id: string; message_status?: string }[];
  data?: Record<string, unknown>[];
}

export function textBody(text: string) {
  return { type: 'text', text: { body: text } };
}
