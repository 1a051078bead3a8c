import type { Trouble } from '../../../../contracts/trouble';
import type { Finding } from '../../../../domain/connection/findings';
import { accountTroubles, type EntityHealth } from '../../../../domain/health/entity-troubles';
import { bad } from '../../../../domain/health/meta-trouble';
import type { GraphClient, GraphConnection } from '../../meta/graph-client';
import { MetaApiError } from '../../meta/meta-api-error';
import { normalizeHealth } from '../../meta/normalize-health';
import { readAccount, readNumbers } from './read-account';
import { refused, troubleOf } from './refused';

interface CheckedNumber {
  readonly wabaId: string;
  readonly phoneNumberId: string;
  readonly now: number;
}

/** Step 3: the account and the number are there, belong together, and may send. */
export async function checkNumber(
  graph: GraphClient,
  connection: GraphConnection,
  { wabaId, phoneNumberId, now }: CheckedNumber,
): Promise<Finding> {
  try {
    const account = await readAccount(graph, connection, wabaId);
    const number = (await readNumbers(graph, connection, wabaId)).find((each) => each.phoneNumberId === phoneNumberId);
    const found = account.name === null ? [] : [{ name: 'account', value: account.name }];
    if (!number) return { checkedAt: now, found, troubles: [await missingNumber(graph, connection, phoneNumberId)] };
    const told = await entitiesOf(graph, connection, phoneNumberId);
    const entities = told.length > 0 ? told : account.entities;
    return {
      checkedAt: now,
      found: [
        ...found,
        ...named('number', number.displayPhoneNumber),
        ...named('verifiedName', number.verifiedName),
        ...named('quality', number.quality),
        ...named('status', number.status),
        ...named('limit', number.messagingLimit),
      ],
      troubles: [...number.troubles, ...accountTroubles({ ...account, entities: unsaid(entities, number.troubles) })],
      entities,
    };
  } catch (error) {
    return refused(error, { field: 'wabaId', value: wabaId }, now);
  }
}

/** A name that is not approved limits the number: that is said already, and by its name. */
function unsaid(entities: readonly EntityHealth[], said: readonly Trouble[]): readonly EntityHealth[] {
  if (!said.some(({ code }) => code === 'number-not-approved')) return entities;
  return entities.filter(({ type, canSend }) => type !== 'PHONE_NUMBER' || canSend !== 'LIMITED');
}

/** There is no such number, or it belongs to another account. */
async function missingNumber(graph: GraphClient, connection: GraphConnection, phoneNumberId: string) {
  try {
    await graph.get(connection, phoneNumberId, { fields: 'id' });
    return bad('number-of-another-account', 'phoneNumberId', { id: phoneNumberId });
  } catch (error) {
    return troubleOf(error, { field: 'phoneNumberId', value: phoneNumberId });
  }
}

/** Asked of the number, Meta tells of number, account, business and app. */
async function entitiesOf(graph: GraphClient, connection: GraphConnection, phoneNumberId: string) {
  try {
    return normalizeHealth((await graph.get(connection, phoneNumberId, { fields: 'health_status' })).health_status);
  } catch (error) {
    if (error instanceof MetaApiError && error.status !== null) return [];
    throw error;
  }
}

function named(name: string, value: string | null) {
  return value === null ? [] : [{ name, value }];
}
