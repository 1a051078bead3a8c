/** One message of the contact; those of a burst come together. */
export interface UserLine {
  /** As it was written; of a tap, the words of the button or row. */
  text: string;
  /** Of the button or row that was tapped. */
  tappedId: string | undefined;
}

/** Numbers and times in front of messages are the context's, not the contact's. */
const start = /^\[(?:#\d+ )?\d{1,2}:\d{2}\] ?/;

/** The messages in the newest text of the user, oldest first. A message may have several lines of its own. */
export function userLines(userText: string): UserLine[] {
  const messages: string[] = [];
  for (const line of userText.split('\n')) {
    const isNew = start.test(line) || messages.length === 0;
    if (isNew) messages.push(line.replace(start, ''));
    else messages[messages.length - 1] += `\n${line}`;
  }
  return messages.map(toLine).filter(({ text }) => text.trim() !== '');
}

function toLine(message: string): UserLine {
  const tap = /^\[tapped (?:[^[\]"]*?id=([^"[\]]*?) )?"([^"[\]]*)"[^[\]]*\]$/.exec(message.trim());
  return tap ? { text: tap[2] ?? '', tappedId: tap[1] } : { text: message, tappedId: undefined };
}
