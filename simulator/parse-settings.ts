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

interface Rule {
  allowed: string;
  accepts(value: unknown): boolean;
}

const flag: Rule = { allowed: 'true or false', accepts: (value) => typeof value === 'boolean' };

const filledText: Rule = {
  allowed: 'a text that is not empty',
  accepts: (value) => typeof value === 'string' && value !== '',
};

const rules: Record<keyof SimulatorSettings, Rule> = {
  webhookUrl: { allowed: 'an http(s) URL, or null', accepts: isUrlOrNull },
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
  health: oneOf('AVAILABLE', 'LIMITED', 'BLOCKED'),
  accessToken: filledText,
  accessTokenExpired: flag,
  appSecret: filledText,
  verifyToken: filledText,
};

function isSettingName(name: string): name is keyof SimulatorSettings {
  return Object.hasOwn(rules, name);
}

function oneOf(...values: string[]): Rule {
  return {
    allowed: values.map((value) => `"${value}"`).join(' or '),
    accepts: (value) => typeof value === 'string' && values.includes(value),
  };
}

function wholeNumberFrom(least: number): Rule {
  return {
    allowed: `a whole number from ${least}`,
    accepts: (value) => typeof value === 'number' && Number.isInteger(value) && value >= least,
  };
}

function isUrlOrNull(value: unknown): boolean {
  if (value === null) return true;
  return typeof value === 'string' && /^https?:\/\//.test(value) && URL.canParse(value);
}
