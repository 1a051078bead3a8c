import type { BusinessNumber } from '../accounts/account';
import { accountOf, businessOf } from '../accounts/find';
import type { AccessToken } from '../tokens/access-token';
import { secondsOf } from '../tokens/find-token';
import type { World } from '../world';

export const troubles = [
  'expired-token',
  'webhook-not-verified',
  'not-subscribed',
  'incorrect-id',
  'invalid-signature',
  'number-not-approved',
  'business-not-verified',
  'account-blocked',
  'development-mode',
] as const;

export const blockedEntities = ['WABA', 'BUSINESS', 'PHONE_NUMBER'] as const;

export interface TroubleOrder {
  trouble: (typeof troubles)[number];
  /** The number that gets into trouble, with the account and the business behind it. */
  number: BusinessNumber;
  /** Of `incorrect-id`: what is not to be found. */
  hiddenId: string;
  /** Of `number-not-approved`. */
  nameStatus: BusinessNumber['nameStatus'];
  /** Of `account-blocked`. */
  entity: (typeof blockedEntities)[number];
  code: NonNullable<BusinessNumber['lockedWith']>;
}

/** Brings about one of the things that usually go wrong. It is over once the cause is mended, or with `healTroubles`. */
export function makeTrouble(world: World, order: TroubleOrder): void {
  const { trouble, number } = order;
  switch (trouble) {
    case 'expired-token':
      world.change({ accessTokenExpired: true });
      world.tokens.forEach((token) => endEarly(token, secondsOf(world) - 3600));
      break;
    case 'webhook-not-verified':
      world.subscription.isVerified = false;
      break;
    case 'not-subscribed':
      world.directory.accounts.forEach((account) => Object.assign(account, { isSubscribed: false }));
      break;
    case 'incorrect-id':
      world.hiddenIds.add(order.hiddenId);
      break;
    case 'invalid-signature':
      world.change({ webhookSecret: 'the-secret-of-another-app' });
      break;
    case 'number-not-approved':
      number.nameStatus = order.nameStatus;
      break;
    case 'business-not-verified':
      businessOf(world, accountOf(world, number)).verificationStatus = 'not_verified';
      break;
    case 'account-blocked':
      block(world, order);
      break;
    case 'development-mode':
      world.change({ appMode: 'development' });
      break;
  }
  world.changes.announce();
}

/** Everything that a trouble may have changed is well again; what was added stays. */
export function healTroubles(world: World): void {
  const { directory, tokens, subscription, hiddenIds } = world;
  tokens.forEach(takeUpAgain);
  hiddenIds.clear();
  subscription.isVerified = true;
  const well = { lockedWith: null, health: null };
  directory.businesses.forEach((business) => Object.assign(business, { ...well, verificationStatus: 'verified' }));
  directory.accounts.forEach((account) =>
    Object.assign(account, { ...well, isSubscribed: true, status: 'ACTIVE', reviewStatus: 'APPROVED' }),
  );
  directory.numbers.forEach((number) =>
    Object.assign(number, { ...well, nameStatus: 'APPROVED', ...(number.isRegistered ? { status: 'CONNECTED' } : {}) }),
  );
  world.change({ accessTokenExpired: false, webhookSecret: null, appMode: 'live', health: 'AVAILABLE', appHealth: 'AVAILABLE' });
}

function block(world: World, { number, entity, code }: TroubleOrder): void {
  const account = accountOf(world, number);
  switch (entity) {
    case 'WABA':
      Object.assign(account, { lockedWith: code, status: 'DISABLED', reviewStatus: 'REJECTED' });
      break;
    case 'BUSINESS':
      businessOf(world, account).lockedWith = code;
      break;
    case 'PHONE_NUMBER':
      Object.assign(number, { lockedWith: code, status: 'BANNED' });
      break;
  }
}

function endEarly(token: AccessToken, at: number): void {
  token.plannedExpiry ??= token.expiresAt;
  token.expiresAt = at;
}

function takeUpAgain(token: AccessToken): void {
  token.expiresAt = token.plannedExpiry ?? token.expiresAt;
  delete token.plannedExpiry;
}
