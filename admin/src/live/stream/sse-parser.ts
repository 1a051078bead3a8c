export interface ServerSentEvent {
  readonly event: string;
  readonly data: string;
}

/** Feeds chunks in, cut anywhere; gives whole events out. The format: https://html.spec.whatwg.org/#event-stream-interpretation */
export function createSseParser(onEvent: (event: ServerSentEvent) => void): (chunk: string) => void {
  let buffer = '';
  let event = 'message';
  let data: string[] = [];

  const readLine = (line: string): void => {
    if (line === '') {
      if (data.length > 0) onEvent({ event, data: data.join('\n') });
      event = 'message';
      data = [];
      return;
    }
    // A line that begins with a colon is a comment, used as a heartbeat.
    if (line.startsWith(':')) return;
    const colon = line.indexOf(':');
    const field = colon === -1 ? line : line.slice(0, colon);
    const value = colon === -1 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'event') event = value;
    if (field === 'data') data.push(value);
  };

  return (chunk) => {
    buffer += chunk;
    // A lone CR at the end may be the first half of CRLF: wait for the next chunk.
    const lines = buffer.split(/\r\n|\n|\r(?!$)/);
    buffer = lines.pop() ?? '';
    lines.forEach(readLine);
  };
}
