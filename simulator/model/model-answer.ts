/** What a model says in one step. */
export interface ModelAnswer {
  content: string | null;
  toolCalls: ModelToolCall[];
  refusal?: string;
  /** @default "tool_calls" with calls, "stop" without */
  finishReason?: string;
}

export interface ModelToolCall {
  name: string;
  /** JSON as text, as on the wire; a model that misbehaves sends anything here. */
  arguments: string;
  /** @default one that is made up */
  id?: string;
}

export function say(content: string): ModelAnswer {
  return { content, toolCalls: [] };
}

export function call(name: string, input: unknown): ModelAnswer {
  return { content: null, toolCalls: [toolCall(name, input)] };
}

export function toolCall(name: string, input: unknown): ModelToolCall {
  return { name, arguments: JSON.stringify(input) };
}
