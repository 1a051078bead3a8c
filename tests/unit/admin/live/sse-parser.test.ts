import { createSseParser, type ServerSentEvent } from '../../../../admin/src/live/stream/sse-parser';
import { parseLiveEvent } from '../../../../admin/src/live/stream/parse-live-event';

const parse = (...chunks: string[]): ServerSentEvent[] => {
  const events: ServerSentEvent[] = [];
  const feed = createSseParser((event) => events.push(event));
  chunks.forEach((chunk) => feed(chunk));
  return events;
};
const stream = 'event: message\ndata: {"cursor":1}\n\n: heartbeat\n\nevent: ping\r\ndata: a\r\ndata: b\r\n\r\ndata: x\n\n';
const whole = [
  { event: 'message', data: '{"cursor":1}' },
  { event: 'ping', data: 'a\nb' },
  { event: 'message', data: 'x' },
];

test('reads names, several data lines, comments and both line ends', () => {
  expect(parse(stream)).toEqual(whole);
});

test('gives the same events wherever the chunks are cut', () => {
  for (let cut = 1; cut < stream.length; cut += 1) {
    expect(parse(stream.slice(0, cut), stream.slice(cut))).toEqual(whole);
  }
  expect(parse(...stream)).toEqual(whole);
});

test('an event that is not finished is not given out', () => {
  expect(parse('event: message\ndata: {"cursor":1}\n')).toEqual([]);
});

test('a live event has a known name and a cursor, else it is left out', () => {
  const data = '{"documentId":"d","conversation":"c","cursor":5,"gone":true,"more":1}';
  expect(parseLiveEvent({ event: 'message', data })).toEqual({
    event: 'message',
    cursor: 5,
    documentId: 'd',
    conversation: 'c',
    gone: true,
  });
  const turn = '{"conversation":"c","cursor":6,"activity":"searching","source":"products"}';
  expect(parseLiveEvent({ event: 'turn', data: turn })).toEqual({
    event: 'turn',
    cursor: 6,
    conversation: 'c',
    activity: 'searching',
    source: 'products',
  });
  expect(parseLiveEvent({ event: 'turn', data: '{"cursor":6,"activity":"dreaming"}' })).toEqual({ event: 'turn', cursor: 6 });
  expect(parseLiveEvent({ event: 'from-the-future', data })).toBeNull();
  expect(parseLiveEvent({ event: 'message', data: '{}' })).toBeNull();
  expect(parseLiveEvent({ event: 'message', data: 'not json' })).toBeNull();
});
