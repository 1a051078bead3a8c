import { startSimulator, type SimulatorOptions, type SimulatorSettings } from '../../simulator';

export interface SimulatorState {
  customers: SimulatedCustomer[];
  webhooks: { pending: number; delivered: number; failed: number };
  requests: GraphRequestRecord[];
}

interface SimulatedCustomer {
  waId?: string;
  userId?: string;
  profileName: string;
  messages: SimulatedMessage[];
}

interface SimulatedMessage {
  wamid: string;
  direction: 'in' | 'out';
  type: string;
  timestamp: string;
  status: string;
  [field: string]: unknown;
}

interface GraphRequestRecord {
  method: string;
  path: string;
  query?: Record<string, string>;
  body: unknown;
  /** 0 where the client got no answer. */
  status: number;
  fault?: string;
  at: string;
}

export interface FaultOrder {
  match?: { method?: string; path?: string; to?: string };
  rate?: number;
  kind: 'status' | 'reset' | 'timeout' | 'accept-then-reset' | 'slow' | 'truncate' | 'corrupt';
  status?: number;
  code?: number;
  times?: number;
}

export interface DeliveryAttempt {
  delivery: number;
  attempt: number;
  status: number;
  error?: string;
  durationMs: number;
  at: string;
}

/** What the simulator's language model was asked, and how it behaves. */
export interface ModelLog {
  behaviours: Record<string, unknown>[];
  counts: { received: number; answered: number; aborted: number };
  requests: RecordedModelRequest[];
}

interface RecordedModelRequest {
  at: string;
  model: string;
  stream: boolean;
  headers: Record<string, unknown>;
  hasKey: boolean;
  toolCount: number;
  toolNames: string[];
  toolChoice: unknown;
  messages: { role: string; content: unknown; [field: string]: unknown }[];
  behaviour: string;
  /** 0 while there is no answer. */
  status: number;
  aborted: boolean;
}

export type TestSimulator = Awaited<ReturnType<typeof startTestSimulator>>;

/** A simulator on a free port, with quick statuses and retries, and its control API as functions. */
export async function startTestSimulator(options: Partial<SimulatorOptions> = {}) {
  const simulator = await startSimulator({
    port: 0,
    statusDelayMs: 5,
    retryBaseMs: 20,
    ...options,
  });

  async function control<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
    const response = await fetch(`${simulator.url}/_simulator${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} /_simulator${path}: ${response.status} ${text}`);
    return JSON.parse(text) as Answer;
  }

  return {
    url: simulator.url,
    port: simulator.port,
    phoneUrl: simulator.phoneUrl,
    /** Base URL for a client of OpenAI's API. */
    modelUrl: simulator.modelUrl,
    state: () => control<SimulatorState>('GET', '/state'),
    /** Every attempt to deliver a webhook, with the status that came back. */
    deliveries: () => control<DeliveryAttempt[]>('GET', '/deliveries'),
    customerWrites: (
      waId: string,
      message: Record<string, unknown>,
      extra: { profileName?: string; timestamp?: number | string; userId?: string } = {},
    ) =>
      control<{ wamid: string }>('POST', `/customers/${encodeURIComponent(waId)}/messages`, {
        ...message,
        ...extra,
      }),
    /** The customer looks at the chat: what was delivered becomes read. */
    customerOpens: (waId: string) => control('POST', `/customers/${encodeURIComponent(waId)}/opened`),
    letHoursPass: (waId: string, hours: number) => control('POST', `/customers/${encodeURIComponent(waId)}/pass-time`, { hours }),
    /** A text goes out digit for digit, an object as JSON. */
    postWebhook: (body: unknown, { repeat = 1 }: { repeat?: number } = {}) =>
      control<{ queued: number }>('POST', `/webhooks?repeat=${repeat}`, body),
    faults: (faults: FaultOrder[]) => control<FaultOrder[]>('POST', '/faults', faults),
    clearFaults: () => control('DELETE', '/faults'),
    settings: (settings: Partial<SimulatorSettings>) => control<SimulatorSettings>('PUT', '/settings', settings),
    templates: (templates: unknown[]) => control<{ templates: number }>('POST', '/templates', templates),
    /** A file that a customer is going to send: `image: { id }` in the message names it. */
    async media(
      content: Buffer,
      { mimeType, ...options }: { mimeType: string; filename?: string; brokenSha?: 'true'; declaredSize?: string },
    ) {
      const query = new URLSearchParams(options);
      const response = await fetch(`${simulator.url}/_simulator/media?${query}`, {
        method: 'POST',
        headers: { 'content-type': mimeType },
        body: new Uint8Array(content),
      });
      if (!response.ok) throw new Error(`POST /_simulator/media: ${response.status} ${await response.text()}`);
      return (await response.json()) as { id: string; sha256: string; mime_type: string };
    },
    expireMedia: (id: string) => control('POST', `/media/${id}/expire`),
    /** Meta decides about a template, and says so by webhook. */
    review: (template: string, review: { event: string; reason?: string; recommendation?: string; title?: string; description?: string }) =>
      control('POST', `/templates/${template}/review`, review),
    coexistence: (what: 'echo' | 'edit' | 'revoke' | 'contacts' | 'history' | 'call', body: unknown) =>
      control<{ wamid?: string; id?: string }>('POST', `/coexistence/${what}`, body),
    /** One behaviour of the language model, or several of which the first that fits counts. */
    modelBehaves: (behaviours: unknown) => control<Pick<ModelLog, 'behaviours'>>('POST', '/model', behaviours),
    model: () => control<ModelLog>('GET', '/model'),
    resetModel: () => control('DELETE', '/model'),
    /** Anything else of the control API. */
    control,
    reset: () => control('POST', '/reset'),
    close: () => simulator.close(),
  };
}
