import type { SimulatorOptions } from '../options';
import type { Health } from './health';

export const verificationStatuses = ['verified', 'not_verified', 'pending', 'failed', 'rejected'] as const;
export const accountStatuses = ['ACTIVE', 'RESTRICTED', 'DISABLED'] as const;
export const reviewStatuses = ['APPROVED', 'PENDING', 'REJECTED', 'DEFERRED'] as const;
export const numberStatuses = [
  'CONNECTED',
  'PENDING',
  'DISCONNECTED',
  'MIGRATED',
  'BANNED',
  'RESTRICTED',
  'RATE_LIMITED',
  'FLAGGED',
  'DELETED',
  'UNVERIFIED',
] as const;
export const nameStatuses = ['APPROVED', 'AVAILABLE_WITHOUT_REVIEW', 'PENDING_REVIEW', 'DECLINED', 'EXPIRED', 'NONE'] as const;
export const qualityRatings = ['GREEN', 'YELLOW', 'RED', 'NA', 'UNKNOWN'] as const;
export const throughputLevels = ['STANDARD', 'HIGH', 'NOT_APPLICABLE'] as const;
export const messagingLimits = ['TIER_50', 'TIER_250', 'TIER_1K', 'TIER_2K', 'TIER_10K', 'TIER_100K', 'TIER_UNLIMITED'] as const;

/** Locked for violations of a policy, or for a while. */
export const lockCodes = [131031, 368] as const;

interface Lockable {
  /** Meta's code for every attempt to send; null while nothing is locked. */
  lockedWith: (typeof lockCodes)[number] | null;
  /** In place of what follows from everything else. */
  health: Health | null;
}

/** A business portfolio. */
export interface Business extends Lockable {
  id: string;
  name: string;
  verificationStatus: (typeof verificationStatuses)[number];
}

/** A WhatsApp Business account. */
export interface Account extends Lockable {
  id: string;
  name: string;
  /** The business that owns it. */
  businessId: string;
  /** Businesses that it is shared with, as with an agency. */
  sharedWith: string[];
  status: (typeof accountStatuses)[number];
  reviewStatus: (typeof reviewStatuses)[number];
  /** By `subscribed_apps`: without it the app hears nothing of this account. */
  isSubscribed: boolean;
  /** A callback of its own for messages. */
  overrideUrl: string | null;
}

export interface BusinessNumber extends Lockable {
  id: string;
  wabaId: string;
  /** Digits only. */
  displayPhoneNumber: string;
  verifiedName: string;
  status: (typeof numberStatuses)[number];
  nameStatus: (typeof nameStatuses)[number];
  qualityRating: (typeof qualityRatings)[number];
  throughput: (typeof throughputLevels)[number];
  messagingLimit: (typeof messagingLimits)[number];
  isRegistered: boolean;
  /** Of the two-step verification; null until a first one is set. */
  pin: string | null;
  /** When it was registered or deregistered, in milliseconds: only so often in 72 hours. */
  registrations: number[];
  /** A callback of its own for messages. */
  overrideUrl: string | null;
}

export function createBusiness({ id, name }: Pick<Business, 'id' | 'name'>): Business {
  return { id, name, verificationStatus: 'verified', lockedWith: null, health: null };
}

export function createAccount({ id, name, businessId }: Pick<Account, 'id' | 'name' | 'businessId'>): Account {
  return {
    id,
    name,
    businessId,
    sharedWith: [],
    status: 'ACTIVE',
    reviewStatus: 'APPROVED',
    isSubscribed: true,
    overrideUrl: null,
    lockedWith: null,
    health: null,
  };
}

type NewNumber = Pick<BusinessNumber, 'id' | 'wabaId' | 'displayPhoneNumber' | 'verifiedName'>;

export function createNumber({ id, wabaId, displayPhoneNumber, verifiedName }: NewNumber): BusinessNumber {
  return {
    id,
    wabaId,
    displayPhoneNumber,
    verifiedName,
    status: 'CONNECTED',
    nameStatus: 'APPROVED',
    qualityRating: 'GREEN',
    throughput: 'STANDARD',
    messagingLimit: 'TIER_2K',
    isRegistered: true,
    pin: null,
    registrations: [],
    overrideUrl: null,
    lockedWith: null,
    health: null,
  };
}

/** Everything by its id, the first ones first. */
export interface Directory {
  readonly businesses: Map<string, Business>;
  readonly accounts: Map<string, Account>;
  readonly numbers: Map<string, BusinessNumber>;
}

export function createDirectory(options: SimulatorOptions): Directory {
  const directory: Directory = { businesses: new Map(), accounts: new Map(), numbers: new Map() };
  resetDirectory(directory, options);
  return directory;
}

/** One business with one account and one number, as the options name them. */
export function resetDirectory({ businesses, accounts, numbers }: Directory, options: SimulatorOptions): void {
  const { businessId, wabaId, phoneNumberId, displayPhoneNumber, verifiedName } = options;
  [businesses, accounts, numbers].forEach((map) => map.clear());
  businesses.set(businessId, createBusiness({ id: businessId, name: verifiedName }));
  accounts.set(wabaId, createAccount({ id: wabaId, name: verifiedName, businessId }));
  numbers.set(phoneNumberId, createNumber({ id: phoneNumberId, wabaId, displayPhoneNumber, verifiedName }));
}
