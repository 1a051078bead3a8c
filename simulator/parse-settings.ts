import { filledText, flag, listOf, oneOf, orNull, webAddress, wholeNumber, wholeNumberFrom, type Rule } from './rules';
import type { SimulatorSettings } from './settings';

/**
 * Reads a partial set of settings. A typing error in a test would otherwise pass unseen, so unknown
 * names and wrong values are refused with what is allowed.
 */
export function parseSettings(input: unknown): Partial<SimulatorSettings> {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    throw new SettingsError('Settings are one JSON object.');
  }
  for (const [name, value] of Object.entries(input)) {
    if (!isSettingName(name)) {
      throw new SettingsError(`Unknown setting "${name}". Allowed: ${Object.keys(rules).join(', ')}.`);
    }
    const rule = rules[name];
    if (!rule.accepts(value)) throw new SettingsError(`"${name}" must be ${rule.allowed}.`);
  }
  return input;
}

export class SettingsError extends Error {}

const health = oneOf('AVAILABLE', 'LIMITED', 'BLOCKED');

const rules: Record<keyof SimulatorSettings, Rule> = {
  webhookUrl: orNull(webAddress),
  windowError: oneOf('sync', 'webhook'),
  autoRead: flag,
  statusDelayMs: wholeNumberFrom(0),
  webhookConcurrency: wholeNumberFrom(1),
  webhookTimeoutMs: wholeNumberFrom(1),
  retryBaseMs: wholeNumberFrom(0),
  slowMs: wholeNumberFrom(0),
  seed: wholeNumberFrom(0),
  assignUserIds: flag,
  mediaLinkLifeMs: wholeNumberFrom(0),
  mediaUrlInWebhook: flag,
  templateReview: oneOf('manual', 'approve'),
  reviewDelayMs: wholeNumberFrom(0),
  health,
  appHealth: health,
  appMode: oneOf('live', 'development'),
  accessToken: filledText,
  accessTokenExpired: flag,
  appSecret: filledText,
  webhookSecret: orNull(filledText),
  verifyToken: filledText,
  redirectUris: orNull(listOf(webAddress)),
  oauthCodeSeconds: wholeNumberFrom(0),
  userTokenSeconds: wholeNumberFrom(1),
  clockSkewMs: wholeNumber,
  emailDelayMs: wholeNumberFrom(0),
  emailFails: flag,
};

function isSettingName(name: string): name is keyof SimulatorSettings {
  return Object.hasOwn(rules, name);
}
