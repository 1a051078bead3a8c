import { createAccount, createBusiness, type Account, type Business, type BusinessNumber } from '../accounts/account';
import { demoTemplates } from '../demo/templates';
import { createTemplateId } from '../graph/create-template';
import { isObject, objectsIn, textIn, type WireObject } from '../wire';
import type { World } from '../world';
import { ControlError } from './control-error';
import { objectBody, type ControlRequest } from './control-request';
import { optionalText, refuseUnknown, requiredText } from './fields';
import { freeId } from './free-id';
import { addNumber, parseNumber } from './numbers';

/** `GET /_simulator/accounts`: businesses, accounts and numbers as they are. */
export function describeAccounts({ directory }: World): WireObject {
  const { businesses, accounts, numbers } = directory;
  return { businesses: [...businesses.values()], accounts: [...accounts.values()], numbers: [...numbers.values()] };
}

/**
 * `POST /_simulator/accounts` with `{ id?, name, business?: { id?, name? }, sharedWith?: [business id], numbers?: [number] }`.
 * Like every new account of Meta's it has the template `hello_world`.
 */
export function postAccount(world: World, request: ControlRequest): WireObject {
  const body = objectBody(request);
  refuseUnknown(body, ['id', 'name', 'business', 'sharedWith', 'numbers']);
  const id = freeId(world, optionalText(body, 'id'));
  const name = requiredText(body, 'name');
  const sharedWith = parseSharedWith(world, body['sharedWith']);
  // Looked through before anything is added: a refusal leaves nothing behind.
  const numbers = objectsIn(body, 'numbers').map((number) => parseNumber(world, number));
  refuseTwins(numbers);
  const business = businessFrom(world, body['business']);
  world.directory.accounts.set(id, { ...createAccount({ id, name, businessId: business.id }), sharedWith });
  for (const number of numbers) addNumber(world, id, number);
  addSampleTemplate(world, id);
  world.changes.announce();
  return { id, businessId: business.id, numbers: numbers.map((number) => number.id) };
}

/** `POST /_simulator/accounts/{wabaId}/numbers` with `{ id?, displayPhoneNumber, verifiedName?, … }` */
export function postNumber(world: World, request: ControlRequest): BusinessNumber {
  const account = accountWith(world, request.params['id'] ?? '');
  const number = addNumber(world, account.id, parseNumber(world, objectBody(request)));
  world.changes.announce();
  return number;
}

export function accountWith({ directory }: World, id: string): Account {
  const account = directory.accounts.get(id);
  if (account) return account;
  throw new ControlError(`There is no account "${id}". There is: ${[...directory.accounts.keys()].join(', ')}.`, 404);
}

export function businessWith({ directory }: World, id: string): Business {
  const business = directory.businesses.get(id);
  if (business) return business;
  throw new ControlError(`There is no business "${id}". There is: ${[...directory.businesses.keys()].join(', ')}.`, 404);
}

export function parseSharedWith(world: World, value: unknown): string[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw new ControlError('"sharedWith" must be a list of business ids.');
  return value.map((each) => businessWith(world, String(each)).id);
}

function refuseTwins(numbers: Pick<BusinessNumber, 'id' | 'displayPhoneNumber'>[]): void {
  const names = numbers.flatMap(({ id, displayPhoneNumber }) => [`id ${id}`, `phone ${displayPhoneNumber}`]);
  if (new Set(names).size < names.length) throw new ControlError('Two of the "numbers" have the same id or phone number.');
}

/** The one that is named, a new one, or the first. */
function businessFrom(world: World, given: unknown): Business {
  const { directory, options } = world;
  if (given === undefined) return businessWith(world, options.businessId);
  if (!isObject(given)) throw new ControlError('"business" must be { id?, name? }.');
  refuseUnknown(given, ['id', 'name']);
  const known = directory.businesses.get(textIn(given, 'id') ?? '');
  if (known) return known;
  const business = createBusiness({ id: freeId(world, textIn(given, 'id')), name: requiredText(given, 'name') });
  directory.businesses.set(business.id, business);
  return business;
}

function addSampleTemplate(world: World, wabaId: string): void {
  const samples = demoTemplates.filter(({ name }) => name === 'hello_world');
  world.templates = [...world.templates, ...structuredClone(samples).map((each) => ({ ...each, id: createTemplateId(), wabaId }))];
}
