import type { BusinessNumber } from '../accounts/account';
import { lastInboundAt, meetCustomer } from '../acts/meet-customer';
import { isBlocked, type Customer } from '../customer';
import { isWindowOpen } from '../customer-service-window';
import { isUserId, parsePhone, type CustomerIdentity } from '../identity';
import { isObject, textIn, type WireObject } from '../wire';
import type { World } from '../world';
import { describeCode } from './error-catalogue';
import { GraphError } from './graph-error';
import { ok, type GraphAnswer, type GraphRequest } from './graph-request';
import { pageOf } from './paging';
import { required, unfit } from './place';
import { productBody } from './product-body';

const mostBlocked = 64_000;
const mostAtOnce = 1_000;

/** `POST /{phone}/block_users`: only who wrote in the last 24 hours can be blocked. */
export function blockUsers(world: World, number: BusinessNumber, { body }: GraphRequest): GraphAnswer {
  return answerEach(world, { number, listName: 'added_users', users: usersIn(body), act: (user) => block(world, number, user) });
}

/** `DELETE /{phone}/block_users`: of anybody, at any time; who is not blocked stays so. */
export function unblockUsers(world: World, number: BusinessNumber, { body }: GraphRequest): GraphAnswer {
  return answerEach(world, { number, listName: 'removed_users', users: usersIn(body), act: (user) => unblock(world, number, user) });
}

/** `GET /{phone}/block_users` */
export function listBlockedUsers(world: World, number: BusinessNumber, request: GraphRequest): GraphAnswer {
  const items = blockedCustomers(world, number).map((customer) => ({ messaging_product: 'whatsapp', ...idsOf(customer) }));
  return ok(pageOf(world, items, request));
}

interface NamedUser {
  input: string;
  /** Undefined where what was written names nobody. */
  identity: CustomerIdentity | undefined;
}

/** What went wrong with one user, or nothing. */
type Refusal = { code: number; details: string } | undefined;

interface EachOf {
  number: BusinessNumber;
  listName: 'added_users' | 'removed_users';
  users: NamedUser[];
  act(user: NamedUser): Refusal;
}

/** Some may succeed while others fail: the answer then is an error that tells of both. */
function answerEach(world: World, { number, listName, users, act }: EachOf): GraphAnswer {
  const done: WireObject[] = [];
  const failed: WireObject[] = [];
  for (const user of users) {
    const refusal = act(user);
    const shown = { input: user.input, ...shownIds(world, number, user.identity) };
    if (refusal === undefined) done.push(shown);
    else failed.push({ ...shown, errors: [errorOf(refusal)] });
  }
  world.changes.announce();
  const answer = { messaging_product: 'whatsapp', block_users: { [listName]: done } };
  if (failed.length === 0) return ok(answer);
  const error = new GraphError(139100);
  return {
    status: error.status,
    json: { ...answer, block_users: { [listName]: done, failed_users: failed }, ...error.toBody() },
  };
}

function block(world: World, number: BusinessNumber, { identity }: NamedUser): Refusal {
  if (identity?.waId === number.displayPhoneNumber) return { code: 131021, details: 'Failed to block self phone number.' };
  // Who is no user of WhatsApp is refused with the same words, by the docs.
  if (identity === undefined || !isWindowOpen(lastInboundAt(world, identity, number.id), world.now())) {
    return { code: 131047, details: 'User has not messaged in the last 24 hours' };
  }
  const customer = meetCustomer(world, { identity, phoneNumberId: number.id });
  if (isBlocked(customer)) return undefined;
  const isFull = blockedCustomers(world, number).length >= mostBlocked;
  if (isFull) return { code: 139101, details: 'The blocklist has reached its limit of 64,000 users.' };
  customer.blockedAt = world.now();
  return undefined;
}

function unblock(world: World, number: BusinessNumber, { identity }: NamedUser): Refusal {
  if (identity === undefined) return { code: 131009, details: 'Parameter value is not valid' };
  delete world.customers.find(identity, number.id)?.blockedAt;
  return undefined;
}

function blockedCustomers(world: World, number: BusinessNumber): Customer[] {
  return world.customers.all().filter((customer) => customer.phoneNumberId === number.id && isBlocked(customer));
}

/** Who is not known here has the ids that the client named. */
function shownIds(world: World, number: BusinessNumber, identity: CustomerIdentity | undefined): WireObject {
  if (identity === undefined) return {};
  return idsOf({ ...identity, ...(identity.userId === undefined ? {} : world.customers.find(identity, number.id)) });
}

function idsOf({ waId, userId }: CustomerIdentity): WireObject {
  return { ...(waId === undefined ? {} : { wa_id: waId }), ...(userId === undefined ? {} : { user_id: userId }) };
}

function errorOf({ code, details }: NonNullable<Refusal>): WireObject {
  return { message: `(#${code}) ${describeCode(code).title}`, code, error_data: { details } };
}

function usersIn(body: unknown): NamedUser[] {
  const list = productBody(body)['block_users'];
  if (list === undefined) throw required('block_users');
  if (!Array.isArray(list)) throw unfit('block_users', 'must be an array.');
  if (list.length === 0) throw required('block_users');
  if (list.length > mostAtOnce) throw new GraphError(130429, { details: `Too many numbers in one request: at most ${mostAtOnce}.` });
  return list.map((each: unknown, index) => parseUser(each, index));
}

function parseUser(each: unknown, index: number): NamedUser {
  if (!isObject(each)) throw unfit(`block_users[${index}]`, 'must be a JSON object.');
  const phone = textIn(each, 'user');
  const userId = textIn(each, 'user_id');
  if (phone !== undefined) {
    const waId = parsePhone(phone);
    return { input: phone, identity: waId === undefined ? undefined : { waId } };
  }
  if (userId === undefined) throw required(`block_users[${index}]['user']`);
  return { input: userId, identity: isUserId(userId) ? { userId } : undefined };
}
