import { isObject, objectIn, objectsIn, textIn, type WireObject } from '../wire';

/** A request of OpenAI's chat completions, as far as a model here looks at it. */
export interface ModelRequest {
  model: string;
  isStream: boolean;
  /** A stream tells of tokens only if asked. */
  wantsUsage: boolean;
  messages: WireObject[];
  tools: ModelTool[];
  /** A tool that must be called: by name, or whichever. */
  forced: { name: string | undefined } | undefined;
  /** The answer must be JSON of this form. */
  answerSchema: WireObject | undefined;
}

export interface ModelTool {
  name: string;
  description: string;
  /** JSON schema of the arguments. */
  parameters: WireObject;
}

export class ModelRequestError extends Error {}

export function parseModelRequest(body: unknown): ModelRequest {
  if (!isObject(body)) throw new ModelRequestError('The body must be one JSON object.');
  const model = textIn(body, 'model');
  if (!model) throw new ModelRequestError('you must provide a model parameter');
  const messages = body['messages'];
  if (!Array.isArray(messages) || messages.length === 0 || !messages.every(isObject)) {
    throw new ModelRequestError("Missing required parameter: 'messages'.");
  }
  return {
    model,
    isStream: body['stream'] === true,
    wantsUsage: objectIn(body, 'stream_options')?.['include_usage'] === true,
    messages,
    tools: body['tool_choice'] === 'none' ? [] : objectsIn(body, 'tools').flatMap(parseTool),
    forced: parseChoice(body['tool_choice']),
    answerSchema: parseFormat(objectIn(body, 'response_format')),
  };
}

function parseTool(tool: WireObject): ModelTool[] {
  const described = objectIn(tool, 'function');
  const name = described && textIn(described, 'name');
  if (described === undefined || !name) throw new ModelRequestError("Missing required parameter: 'tools[0].function.name'.");
  return [{ name, description: textIn(described, 'description') ?? '', parameters: objectIn(described, 'parameters') ?? {} }];
}

function parseChoice(choice: unknown): ModelRequest['forced'] {
  if (choice === 'required') return { name: undefined };
  const named = isObject(choice) ? objectIn(choice, 'function') : undefined;
  return named && { name: textIn(named, 'name') };
}

function parseFormat(format: WireObject | undefined): WireObject | undefined {
  if (format === undefined) return undefined;
  const type = textIn(format, 'type');
  if (type === 'json_object') return {};
  return type === 'json_schema' ? objectIn(objectIn(format, 'json_schema') ?? {}, 'schema') : undefined;
}
