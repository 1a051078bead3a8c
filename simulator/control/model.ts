import { behaviourNames, type FixedMessage, type ModelBehaviour } from '../model/model-behaviour';
import type { ModelToolCall } from '../model/model-answer';
import { isObject, objectsIn, textIn, type WireObject } from '../wire';
import type { World } from '../world';
import { ControlError } from './control-error';
import type { ControlRequest } from './control-request';
import { oneOf, optionalText, refuseUnknown, requiredText } from './fields';

const behaviourFields = ['behaviour', 'times', 'delayMs', 'forConversationsContaining', 'retryAfterSeconds', 'message', 'messages'];

/** `GET /_simulator/model`: how the model behaves, and what it was asked. */
export function describeModel({ model }: World): WireObject {
  return { behaviours: model.behaviours(), counts: model.counts, requests: model.requests.all() };
}

/** `POST /_simulator/model` with one behaviour or a list, in place of those before; the first that fits counts. */
export function postModel(world: World, { body }: ControlRequest): WireObject {
  if (body.problem !== undefined) throw new ControlError(body.problem);
  const list: unknown[] = Array.isArray(body.value) ? body.value : [body.value];
  world.model.behave(list.map(parseBehaviour));
  return { behaviours: world.model.behaviours() };
}

function parseBehaviour(input: unknown): ModelBehaviour {
  if (!isObject(input)) throw new ControlError('A behaviour is a JSON object such as { "behaviour": "slow" }.');
  refuseUnknown(input, behaviourFields);
  const behaviour = oneOf(input, 'behaviour', behaviourNames);
  const messages = parseMessages(input);
  if ((behaviour === 'fixed') !== (messages !== undefined)) {
    throw new ControlError('"fixed", and nothing else, needs "message" or "messages": { content?, toolCalls?: [{ name, arguments }] }.');
  }
  return {
    behaviour,
    times: wholeNumber(input, 'times', 1),
    delayMs: wholeNumber(input, 'delayMs', 0),
    forConversationsContaining: optionalText(input, 'forConversationsContaining'),
    retryAfterSeconds: wholeNumber(input, 'retryAfterSeconds', 0),
    messages,
  };
}

function wholeNumber(input: WireObject, name: string, least: number): number | undefined {
  const value = input[name];
  if (value === undefined || (typeof value === 'number' && Number.isInteger(value) && value >= least)) return value;
  throw new ControlError(`"${name}" must be a whole number from ${least}.`);
}

function parseMessages(input: WireObject): FixedMessage[] | undefined {
  const given = input['messages'] ?? (input['message'] === undefined ? undefined : [input['message']]);
  if (given === undefined) return undefined;
  if (!Array.isArray(given) || given.length === 0) throw new ControlError('"messages" must be a list that is not empty.');
  return given.map(parseMessage);
}

function parseMessage(message: unknown): FixedMessage {
  if (!isObject(message)) throw new ControlError('A message is { content?, toolCalls?: [{ name, arguments }] }.');
  refuseUnknown(message, ['content', 'toolCalls']);
  return { content: textIn(message, 'content') ?? null, toolCalls: objectsIn(message, 'toolCalls').map(parseToolCall) };
}

/** Arguments as a text go out as they are, JSON or not. */
function parseToolCall(call: WireObject): ModelToolCall {
  refuseUnknown(call, ['name', 'arguments', 'id']);
  const input = call['arguments'] ?? {};
  const id = optionalText(call, 'id');
  return {
    name: requiredText(call, 'name'),
    arguments: typeof input === 'string' ? input : JSON.stringify(input),
    ...(id === undefined ? {} : { id }),
  };
}
