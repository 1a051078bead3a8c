import {
  startSimulator,
  type AccessToken,
  type Account,
  type AppSubscription,
  type Business,
  type BusinessNumber,
  type Email,
  type Health,
  type SampleField,
  type Scope,
  type SimulatorOptions,
  type SimulatorSettings,
  type TroubleOrder,
} from '../../simulator';

export interface SimulatorState {
  customers: SimulatedCustomer[];
  webhooks: { pending: number; delivered: number; failed: number };
  subscriptions: {
    app: AppSubscription & { callbackUrl: string | null };
    accounts: Pick<Account, 'id' | 'isSubscribed' | 'overrideUrl'>[];
    numbers: Pick<BusinessNumber, 'id' | 'overrideUrl'>[];
  };
  requests: GraphRequestRecord[];
}

interface SimulatedCustomer {
  /** The number of the business that this chat is with. */
  phoneNumberId: string;
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

interface Healthy {
  health?: Health | Health['state'] | null;
}

/** What can be said of a number; `null` as health gives back what follows from everything else. */
export type NumberChange = Partial<Omit<BusinessNumber, 'id' | 'wabaId' | 'registrations' | 'overrideUrl' | 'health'>> & Healthy;
export type NewNumber = NumberChange & { id?: string; displayPhoneNumber: string };
export type AccountChange = Partial<Omit<Account, 'id' | 'businessId' | 'overrideUrl' | 'health'>> & Healthy;
export type BusinessChange = Partial<Omit<Business, 'id' | 'health'>> & Healthy;

export interface NewAccount {
  id?: string;
  name: string;
  /** One that is known by its id, or a new one. @default the first one */
  business?: { id?: string; name?: string };
  /** Ids of businesses that it is shared with. */
  sharedWith?: string[];
  numbers?: NewNumber[];
}

export interface NewToken {
  token?: string;
  type: 'USER' | 'SYSTEM_USER';
  scopes: Scope[];
  /** Accounts that the WhatsApp scopes are good for. @default all */
  targetIds?: string[];
  /** The same for each scope by itself. */
  granularScopes?: { scope: Scope; targetIds?: string[] }[];
  /** Below 0: it has expired already. @default 0, never */
  expiresInSeconds?: number;
  userId?: string;
  userName?: string;
  hasBusinesses?: boolean;
}

/** What somebody does in the login dialog. */
export type LoginDecision =
  | { accept: true; wabaIds?: string[]; scopes?: Scope[]; tokenType?: 'USER' | 'SYSTEM_USER'; expiresInSeconds?: number }
  | { accept: false; error?: string };

export type Trouble = TroubleOrder['trouble'];
export type TroubleDetails = Partial<Pick<TroubleOrder, 'nameStatus' | 'entity' | 'code'>> & { phoneNumberId?: string; id?: string };

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
      extra: { profileName?: string; timestamp?: number | string; userId?: string; to?: string; phoneNumberId?: string } = {},
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
    /** Meta's dashboard sends its sample. */
    sendTestWebhook: (field?: SampleField) => control<{ queued: number }>('POST', '/webhooks/test', field === undefined ? {} : { field }),
    /** Meta's dashboard asks the webhook for its challenge. */
    verifyWebhook: () => control<{ verified: boolean; reason?: string }>('POST', '/verification'),
    /** Businesses, accounts and numbers as Meta has them. */
    accounts: () => control<{ businesses: Business[]; accounts: Account[]; numbers: BusinessNumber[] }>('GET', '/accounts'),
    addAccount: (account: NewAccount) => control<{ id: string; businessId: string; numbers: string[] }>('POST', '/accounts', account),
    addNumber: (wabaId: string, number: NewNumber) => control<BusinessNumber>('POST', `/accounts/${wabaId}/numbers`, number),
    changeAccount: (wabaId: string, change: AccountChange) => control<Account>('PATCH', `/accounts/${wabaId}`, change),
    changeBusiness: (id: string, change: BusinessChange) => control<Business>('PATCH', `/businesses/${id}`, change),
    changeNumber: (phoneNumberId: string, change: NumberChange) => control<BusinessNumber>('PATCH', `/numbers/${phoneNumberId}`, change),
    addToken: (token: NewToken) => control<AccessToken>('POST', '/tokens', token),
    /** Those that were made since the start, by `addToken` or by a login. */
    tokens: () => control<AccessToken[]>('GET', '/tokens'),
    revokeToken: (token: string) => control('DELETE', `/tokens/${encodeURIComponent(token)}`),
    /** Answers the login dialog at this address. @returns where the browser then goes */
    decideLogin: (url: string, decision: LoginDecision) => control<{ location: string }>('POST', '/oauth/decide', { url, ...decision }),
    /** Lets one of the usual things go wrong, until it is mended or all troubles are ended. */
    trouble: (trouble: Trouble, details: TroubleDetails = {}) => control('PUT', '/trouble', { trouble, ...details }),
    endTroubles: () => control('DELETE', '/trouble'),
    /** What an e-mail provider that posts to `${url}/_simulator/emails` has got. */
    emails: () => control<Email[]>('GET', '/emails'),
    clearEmails: () => control('DELETE', '/emails'),
    faults: (faults: FaultOrder[]) => control<FaultOrder[]>('POST', '/faults', faults),
    clearFaults: () => control('DELETE', '/faults'),
    settings: (settings: Partial<SimulatorSettings>) => control<SimulatorSettings>('PUT', '/settings', settings),
    templates: (templates: unknown[], { wabaId }: { wabaId?: string } = {}) =>
      control<{ templates: number }>('POST', `/templates${wabaId === undefined ? '' : `?wabaId=${wabaId}`}`, templates),
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
