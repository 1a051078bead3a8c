import type { Message } from '../../../../../contracts/message';
import { contentOf } from '../../../components/bubbles/bubble-props';

/** What the contact tapped, by the message that had it: ids where Meta gives them, and words for templates. */
export function chosenByTarget(messages: readonly Message[]): ReadonlyMap<string, ReadonlySet<string>> {
  const chosen = new Map<string, Set<string>>();
  for (const message of messages) {
    const answers = answersIn(message);
    const target = message.replyTo?.wamid;
    if (target === undefined || answers.length === 0) continue;
    const known = chosen.get(target) ?? new Set();
    answers.forEach((answer) => known.add(answer));
    chosen.set(target, known);
  }
  return chosen;
}

function answersIn({ direction, content }: Message): string[] {
  if (direction !== 'inbound') return [];
  const button = contentOf(content, 'button')?.button;
  if (button) return [button.text];
  const interactive = contentOf(content, 'interactive')?.interactive;
  if (interactive?.kind !== 'button_reply' && interactive?.kind !== 'list_reply') return [];
  return [interactive.id, interactive.title].filter((answer) => answer !== null);
}
