import { objectIn, objectsIn, textIn, type WireObject } from '../wire';

/** What has happened since the newest message of the user. */
export interface Turn {
  userText: string;
  calls: { id: string; name: string; input: string }[];
  /** Results of these calls, in order, with what was asked. */
  results: { name: string; input: string; text: string }[];
  /** What the model has said in this turn beside its calls. */
  said: string[];
}

export function turnOf(messages: readonly WireObject[]): Turn {
  const start = messages.findLastIndex((message) => textIn(message, 'role') === 'user');
  const since = messages.slice(start + 1);
  const calls = since.filter(isBy('assistant')).flatMap(callsIn);
  return {
    userText: start < 0 ? '' : textOf(messages[start] ?? {}),
    calls,
    results: since.filter(isBy('tool')).map((message) => {
      const id = textIn(message, 'tool_call_id');
      const asked = calls.find((each) => each.id === id);
      return { name: asked?.name ?? '', input: asked?.input ?? '', text: textOf(message) };
    }),
    said: since.filter(isBy('assistant')).map(textOf),
  };
}

/** What the user has written, oldest first. */
export function userTexts(messages: readonly WireObject[]): string[] {
  return messages.filter(isBy('user')).map(textOf);
}

/** Results of tools in the whole conversation, oldest first. */
export function resultTexts(messages: readonly WireObject[]): string[] {
  return messages.filter(isBy('tool')).map(textOf);
}

export function systemText(messages: readonly WireObject[]): string {
  return messages
    .filter((message) => isBy('system')(message) || isBy('developer')(message))
    .map(textOf)
    .join('\n');
}

/** The words of a message; pictures and files among its parts have none. */
export function textOf(message: WireObject): string {
  const whole = textIn(message, 'content');
  if (whole !== undefined) return whole;
  return objectsIn(message, 'content')
    .flatMap((part) => textIn(part, 'text') ?? [])
    .join('\n');
}

function isBy(role: string): (message: WireObject) => boolean {
  return (message) => textIn(message, 'role') === role;
}

function callsIn(message: WireObject): Turn['calls'] {
  return objectsIn(message, 'tool_calls').map((each) => {
    const described = objectIn(each, 'function') ?? {};
    return { id: textIn(each, 'id') ?? '', name: textIn(described, 'name') ?? '', input: textIn(described, 'arguments') ?? '' };
  });
}
