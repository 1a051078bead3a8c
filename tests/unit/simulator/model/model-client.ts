/** Calls the simulator's model as any client of OpenAI's API would. */
export function modelClient(baseUrl: string, key = 'any-key') {
  const post = (body: unknown, init: RequestInit = {}) =>
    fetch(`${baseUrl}/chat/completions`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
      ...init,
    });
  return {
    post,
    async complete(messages: unknown[], more: Record<string, unknown> = {}): Promise<Completion> {
      const response = await post({ model: 'scripted', messages, ...more });
      const text = await response.text();
      if (response.status !== 200) throw new Error(`${response.status} ${text}`);
      return JSON.parse(text) as Completion;
    },
    /** The one message that comes back. */
    async ask(messages: unknown[], more: Record<string, unknown> = {}): Promise<AssistantMessage> {
      const { choices } = await this.complete(messages, more);
      const [choice] = choices;
      if (!choice) throw new Error('no choice');
      return choice.message;
    },
  };
}

interface Completion {
  id: string;
  object: string;
  created: number;
  model: string;
  choices: { index: number; message: AssistantMessage; finish_reason: string }[];
  usage: { prompt_tokens: number; completion_tokens: number; total_tokens: number };
}

export interface AssistantMessage {
  role: string;
  content: string | null;
  refusal: string | null;
  tool_calls?: WireCall[];
}

interface WireCall {
  id: string;
  type: string;
  function: { name: string; arguments: string };
}

export const user = (content: string) => ({ role: 'user', content });
export const system = (content: string) => ({ role: 'system', content });

/** What the model called, and with which arguments. */
export function callsIn({ tool_calls: calls = [] }: AssistantMessage): { name: string; input: Record<string, unknown> }[] {
  return calls.map((call) => ({ name: call.function.name, input: JSON.parse(call.function.arguments) as Record<string, unknown> }));
}

/** The conversation goes on: the model's step, and what its tools had to say. */
export function withResults(message: AssistantMessage, ...results: unknown[]): unknown[] {
  const calls = message.tool_calls ?? [];
  return [
    message,
    ...calls.map(({ id }, index) => {
      const result = results[index] ?? 'ok';
      return { role: 'tool', tool_call_id: id, content: typeof result === 'string' ? result : JSON.stringify(result) };
    }),
  ];
}

export function tool(name: string, properties: Record<string, unknown> = {}, description = '') {
  const parameters = { type: 'object', properties, required: Object.keys(properties), additionalProperties: false };
  return { type: 'function', function: { name, description, parameters } };
}

const text = { type: 'string' };

/** The tools of a shop's assistant. */
export const shopTools = [
  tool('send_text', { body: text }),
  tool('send_list', { body: text, button: text, sections: { type: 'array', items: { type: 'object' } } }),
  tool('send_reply_buttons', { body: text, buttons: { type: 'array', items: { type: 'object' } } }),
  tool('send_location', {
    id: { type: 'string', enum: ['depot', 'shop'], description: 'depot: our warehouse\nshop: the shop in the old town' },
  }),
  tool('search_content', {
    source: {
      type: 'string',
      enum: ['products', 'faq', 'repairOrders'],
      description: 'products: bikes and prices; faq: opening hours and other questions; repairOrders: repairs of this contact',
    },
    query: text,
    limit: { type: 'integer', minimum: 1 },
  }),
  tool('handoff_to_human', { reason: text, summary: text, contact_message: text }),
  tool('no_reply', { reason: text }),
];
