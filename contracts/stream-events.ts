import { z } from 'zod';

import { defineEndpoint } from './endpoint';

/** `text/event-stream` of live events (live-events.ts), until the login ends. */
export const streamEvents = defineEndpoint({ method: 'GET', path: '/events', response: z.unknown() });
