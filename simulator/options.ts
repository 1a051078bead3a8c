import { parseSettings } from './parse-settings';
import { defaultSettings, type SimulatorSettings } from './settings';

/** What a simulator starts with; the settings among them can be changed later over HTTP. */
export interface SimulatorOptions extends SimulatorSettings {
  /** 0 takes any free port. @default 4020 */
  port: number;
  /** @default "127.0.0.1" */
  host: string;
  appId: string;
  /** @default "Simulated app" */
  appName: string;
  businessId: string;
  wabaId: string;
  phoneNumberId: string;
  displayPhoneNumber: string;
  verifiedName: string;
  /** Keeps customers and messages over a restart. Written a moment after each change. */
  stateFile: string | undefined;
  /** The present, in milliseconds. Decides windows and timestamps; timers run on real time. */
  clock: () => number;
}

const defaultOptions: SimulatorOptions = {
  ...defaultSettings,
  port: 4020,
  host: '127.0.0.1',
  appId: '100000000000000',
  appName: 'Simulated app',
  businessId: '100000000000003',
  wabaId: '100000000000001',
  phoneNumberId: '100000000000002',
  displayPhoneNumber: '15550783881',
  verifiedName: 'Bici Norte',
  stateFile: undefined,
  clock: Date.now,
};

export function resolveOptions(given: Partial<SimulatorOptions>): SimulatorOptions {
  const present = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const options = { ...defaultOptions, ...present };
  parseSettings(settingsIn(options));
  return options;
}

export function settingsIn(options: SimulatorOptions): SimulatorSettings {
  return {
    webhookUrl: options.webhookUrl,
    windowError: options.windowError,
    autoRead: options.autoRead,
    statusDelayMs: options.statusDelayMs,
    webhookConcurrency: options.webhookConcurrency,
    webhookTimeoutMs: options.webhookTimeoutMs,
    retryBaseMs: options.retryBaseMs,
    slowMs: options.slowMs,
    seed: options.seed,
    assignUserIds: options.assignUserIds,
    mediaLinkLifeMs: options.mediaLinkLifeMs,
    mediaUrlInWebhook: options.mediaUrlInWebhook,
    templateReview: options.templateReview,
    reviewDelayMs: options.reviewDelayMs,
    health: options.health,
    appHealth: options.appHealth,
    appMode: options.appMode,
    accessToken: options.accessToken,
    accessTokenExpired: options.accessTokenExpired,
    appSecret: options.appSecret,
    webhookSecret: options.webhookSecret,
    verifyToken: options.verifyToken,
    redirectUris: options.redirectUris,
    oauthCodeSeconds: options.oauthCodeSeconds,
    userTokenSeconds: options.userTokenSeconds,
    clockSkewMs: options.clockSkewMs,
    emailDelayMs: options.emailDelayMs,
    emailFails: options.emailFails,
  };
}
