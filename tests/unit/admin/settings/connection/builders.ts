import {
  connectionSteps,
  type BusinessNumber,
  type ConnectionState,
  type ConnectionStep,
  type FieldState,
  type StepState,
} from '../../../../../contracts/connection';
import type { Trouble } from '../../../../../contracts/trouble';

export const at = '2026-11-24T14:02:11.000Z';
export const now = Date.parse('2026-11-24T14:05:00.000Z');

export const noField: FieldState = { source: 'none', place: null, value: null, last4: null, trouble: null };
export const storedId = (value: string): FieldState => ({ ...noField, source: 'stored', value });
export const storedSecret = (last4: string): FieldState => ({ ...noField, source: 'stored', last4 });
export const lockedField = (place: string, last4: string | null = null): FieldState => ({ ...noField, source: 'locked', place, last4 });

export function step(name: ConnectionStep, change: Partial<StepState> = {}): StepState {
  return { step: name, state: 'not-started', needs: null, checkedAt: null, found: [], troubles: [], ...change };
}

export function steps(change: Partial<Record<ConnectionStep, Partial<StepState>>> = {}): StepState[] {
  return connectionSteps.map((name) => step(name, change[name]));
}

export function trouble(code: Trouble['code'], change: Partial<Trouble> = {}): Trouble {
  return { code, level: 'bad', field: null, params: {}, ...change };
}

export function businessNumber(change: Partial<BusinessNumber> = {}): BusinessNumber {
  return {
    phoneNumberId: '100000000000002',
    displayPhoneNumber: '+34 946 004 120',
    verifiedName: 'Bici Norte',
    quality: 'GREEN',
    status: 'CONNECTED',
    messagingLimit: 'TIER_2K',
    isEnabled: true,
    isDefault: true,
    syncedAt: at,
    ...change,
  };
}

/** Nothing is set yet. */
export function connection(change: Partial<ConnectionState> = {}): ConnectionState {
  return {
    isComplete: false,
    fields: {
      appId: noField,
      appSecret: noField,
      accessToken: noField,
      wabaId: noField,
      phoneNumberId: noField,
      verifyToken: storedSecret('4d2e'),
    },
    steps: steps(),
    numbers: [],
    hasEncryptionKey: true,
    token: { type: null, expiresAt: null, isRefreshable: false, refreshedAt: null },
    webhook: {
      url: 'https://bicinorte.example/api/whatsapp/webhook',
      isLocal: false,
      verifiedAt: null,
      refusedAt: null,
      subscribedAt: null,
      lastEventAt: null,
      canCopyVerifyToken: true,
    },
    signature: { isChecked: true, offUntil: null, isLocked: false, previousSecretUntil: null },
    login: { isAvailable: true, redirectUri: 'https://bicinorte.example/api/whatsapp/oauth/callback', obstacle: null, configId: null },
    test: null,
    received: null,
    now,
    ...change,
  };
}

export const storedFields: ConnectionState['fields'] = {
  appId: storedId('100000000000000'),
  appSecret: storedSecret('cr3t'),
  accessToken: storedSecret('x9Qk'),
  wabaId: storedId('100000000000001'),
  phoneNumberId: storedId('100000000000002'),
  verifyToken: storedSecret('4d2e'),
};

/** All fields are there and all steps verified. */
export function connected(change: Partial<ConnectionState> = {}): ConnectionState {
  const base = connection();
  return connection({
    isComplete: true,
    fields: storedFields,
    steps: connectionSteps.map((name) => step(name, { state: 'verified', checkedAt: at })),
    numbers: [businessNumber()],
    webhook: { ...base.webhook, verifiedAt: at, subscribedAt: at, lastEventAt: at, canCopyVerifyToken: false },
    received: { at, conversation: 'c'.repeat(24) },
    ...change,
  });
}
