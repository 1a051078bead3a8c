/** What can be changed while the simulator runs, through `PUT /_simulator/settings`. */
export interface SimulatorSettings {
  /** Where webhooks go; until it is set they wait as pending. @default null */
  webhookUrl: string | null;
  /** How free text outside the window is refused: in the answer, or accepted and failed later. @default "sync" */
  windowError: 'sync' | 'webhook';
  /** Customers read at once what is delivered. @default true */
  autoRead: boolean;
  /** Pause before each of sent, delivered and read. @default 150 */
  statusDelayMs: number;
  /** Webhooks under way at the same time. @default 8 */
  webhookConcurrency: number;
  /** An answer later than this counts as a failed delivery. @default 10000 */
  webhookTimeoutMs: number;
  /** Pause before the second delivery attempt; doubles up to 30 s. @default 500 */
  retryBaseMs: number;
  /** How late a request under the fault `slow` is answered. @default 3000 */
  slowMs: number;
  /** Starts the random numbers that decide on faults with a rate below 1. @default 1 */
  seed: number;
  /** New customers get a business-scoped user id beside their phone number. @default true */
  assignUserIds: boolean;
  /** How long a link to a file holds. @default 300000 */
  mediaLinkLifeMs: number;
  /** Whether webhooks with a file carry its link beside its id; Meta rolls that out step by step. @default true */
  mediaUrlInWebhook: boolean;
  /** Who decides on new templates: the control API, or time alone. @default "manual" */
  templateReview: 'manual' | 'approve';
  /** Pause before a template is approved by itself. @default 1000 */
  reviewDelayMs: number;
  /** What `health_status` says of the account or number that was asked, whatever its own state. @default "AVAILABLE" */
  health: SendingState;
  /** What `health_status` says of the app. @default "AVAILABLE" */
  appHealth: SendingState;
  /** In development only the dashboard's test event goes out; real messages and statuses send no webhook. @default "live" */
  appMode: 'live' | 'development';
  /** Of a system user, for everything there is, and without end. */
  accessToken: string;
  /** Answers every call with `accessToken` with 190/463, as for a token that ran out. @default false */
  accessTokenExpired: boolean;
  /** When it changes, webhooks are signed with the new one, and app tokens of the old one are refused. */
  appSecret: string;
  /** Signs webhooks in place of `appSecret`, as those of another app would be. @default null */
  webhookSecret: string | null;
  verifyToken: string;
  /** Where the login dialog may lead back to, byte for byte; null allows any address. @default null */
  redirectUris: string[] | null;
  /** How long the code of a login holds. @default 60 */
  oauthCodeSeconds: number;
  /** How long the token of a login holds before it is exchanged for one of 60 days. @default 5400 */
  userTokenSeconds: number;
  /** Shifts the `Date` header of the Graph API's answers against real time; below 0 into the past. @default 0 */
  clockSkewMs: number;
  /** How late the e-mail provider answers. @default 0 */
  emailDelayMs: number;
  /** The e-mail provider answers with 500 and keeps nothing. @default false */
  emailFails: boolean;
}

export type SendingState = 'AVAILABLE' | 'LIMITED' | 'BLOCKED';

export const defaultSettings: SimulatorSettings = {
  webhookUrl: null,
  windowError: 'sync',
  autoRead: true,
  statusDelayMs: 150,
  webhookConcurrency: 8,
  webhookTimeoutMs: 10_000,
  retryBaseMs: 500,
  slowMs: 3_000,
  seed: 1,
  assignUserIds: true,
  mediaLinkLifeMs: 5 * 60 * 1000,
  mediaUrlInWebhook: true,
  templateReview: 'manual',
  reviewDelayMs: 1_000,
  health: 'AVAILABLE',
  appHealth: 'AVAILABLE',
  appMode: 'live',
  accessToken: 'demo-access-token',
  accessTokenExpired: false,
  appSecret: 'demo-app-secret',
  webhookSecret: null,
  verifyToken: 'demo-verify-token',
  redirectUris: null,
  oauthCodeSeconds: 60,
  userTokenSeconds: 90 * 60,
  clockSkewMs: 0,
  emailDelayMs: 0,
  emailFails: false,
};
