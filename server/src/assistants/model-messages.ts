import type { ModelMessage } from 'ai';

import type { TranscriptLine } from '../../../domain/automation/transcript';

/**
 * The transcript as a model reads it: texts of contacts always as the user's, a burst as one message, with the number
 * of each message in front so that a tool can point at it. People of the business speak as the assistant, by name.
 */
export function modelMessages(lines: readonly TranscriptLine[]): ModelMessage[] {
  const messages: { role: 'user' | 'assistant'; content: string }[] = [];
  lines.forEach((line, index) => {
    const role = line.from === 'contact' ? 'user' : 'assistant';
    const content = spoken(line, index);
    const last = messages.at(-1);
    if (last?.role === role) last.content += `\n${content}`;
    else messages.push({ role, content });
  });
  // Providers want the user to begin and to have the last word.
  if (messages[0]?.role === 'assistant') messages.unshift({ role: 'user', content: '[the conversation begins with a message of ours]' });
  return messages;
}

function spoken({ from, name, text, at }: TranscriptLine, index: number): string {
  switch (from) {
    case 'contact':
      return `[#${index + 1} ${new Date(at).toISOString().slice(11, 16)}] ${text}`;
    case 'person':
      return `[human agent${name === null ? '' : ` ${name}`}]: ${text}`;
    case 'assistant':
    case 'event':
      return text;
  }
}
