import type { ConnectionStep } from '../../contracts/connection';
import type { ConnectionField } from '../../contracts/connection-fields';
import type { Trouble } from '../../contracts/trouble';
import type { EntityHealth } from '../health/entity-troubles';

/** What Meta says of a token. */
export interface TokenFacts {
  /** `SYSTEM_USER`, `USER`, ... */
  readonly type: string | null;
  /** Epoch milliseconds; null: it never ends. */
  readonly expiresAt: number | null;
  readonly scopes: readonly string[];
}

/** What the check of one step found, as it is kept. */
export interface Finding {
  /** Epoch milliseconds. */
  readonly checkedAt: number;
  /** By name, such as `{ name: 'app', value: 'Bici Norte Shop' }`. */
  readonly found: readonly { readonly name: string; readonly value: string }[];
  readonly troubles: readonly Trouble[];
  readonly token?: TokenFacts;
  /** Of the number: what Meta says of number, account, business and app. */
  readonly entities?: readonly EntityHealth[];
}

export type Findings = Readonly<Partial<Record<ConnectionStep, Finding>>>;

/** Which checks say nothing any more once a value has changed. */
const STALE: Readonly<Record<ConnectionField, readonly ConnectionStep[]>> = {
  appId: ['app', 'token', 'number', 'webhook', 'signature'],
  appSecret: ['app', 'webhook', 'signature'],
  accessToken: ['token', 'number', 'webhook', 'send'],
  wabaId: ['number', 'webhook', 'send'],
  phoneNumberId: ['number', 'webhook', 'send'],
  verifyToken: ['webhook'],
};

/** The findings that still hold. */
export function withoutStale(findings: Findings, changed: readonly ConnectionField[]): Findings {
  const stale = new Set(changed.flatMap((field) => STALE[field]));
  return Object.fromEntries(Object.entries(findings).filter(([step]) => !stale.has(step as ConnectionStep)));
}

/**
 * A check to which Meta gave no answer says nothing of the connection: what the last one found holds on, and the silence
 * is told once, beside the token, as something to look at. Nobody is asked for a login, nothing counts as broken.
 */
export function throughSilence(step: ConnectionStep, finding: Finding, before: Finding | undefined): Finding {
  const silence = finding.troubles.find(({ code }) => code === 'meta-unreachable');
  if (!silence || !before) return finding;
  const known = before.troubles.filter(({ code }) => code !== silence.code);
  return {
    ...before,
    checkedAt: finding.checkedAt,
    troubles: step === 'token' ? [...known, { ...silence, level: 'attention' }] : known,
  };
}
