import type { ServerResponse } from 'node:http';
import type { World } from '../world';

const gatherMs = 30;

/** `GET /_simulator/events`: one `changed` for all that happened within a moment. */
export function openEventStream(world: World, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write('retry: 1000\n\n');
  let isPending = false;
  let timer: NodeJS.Timeout | undefined;
  const unsubscribe = world.changes.subscribe(() => {
    if (isPending) return;
    isPending = true;
    timer = setTimeout(() => {
      isPending = false;
      response.write('event: changed\ndata: {}\n\n');
    }, gatherMs);
  });
  response.on('close', () => {
    clearTimeout(timer);
    unsubscribe();
  });
}
