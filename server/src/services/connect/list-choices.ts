import type { listChoices } from '../../../../contracts/connection';
import type { ResponseOf } from '../../../../contracts/endpoint';
import { accountTroubles } from '../../../../domain/health/entity-troubles';
import { attention } from '../../../../domain/health/meta-trouble';
import { inspectToken, type MetaApp } from '../../meta/access-token';
import type { GraphClient, GraphConnection } from '../../meta/graph-client';
import { MetaApiError } from '../../meta/meta-api-error';
import { asArray, asObject, asText } from '../../meta/wire';
import { readAccount, readNumbers } from './read-account';
import { troubleOf } from './refused';

type Choices = ResponseOf<typeof listChoices>['data'];
type Account = Choices['accounts'][number];

interface Source {
  readonly graph: GraphClient;
  readonly connection: GraphConnection;
  readonly app: MetaApp;
}

/** A business may have many; nobody picks from more. */
const MOST_ACCOUNTS = 50;

/** Accounts and numbers that the token may use: from its own scopes, else from the businesses that it can read. */
export async function findChoices(source: Source, typedWabaId: string | undefined): Promise<Choices> {
  if (typedWabaId !== undefined) return describe(source, 'typed', [typedWabaId]);
  try {
    const granted = await grantedAccounts(source);
    if (granted.length > 0) return await describe(source, 'granular-scopes', granted);
    const owned = await accountsOfBusinesses(source);
    if (owned.length > 0) return await describe(source, 'businesses', owned);
    return { accounts: [], source: 'nothing', troubles: [attention('nothing-to-choose', 'wabaId')] };
  } catch (error) {
    return { accounts: [], source: 'nothing', troubles: [troubleOf(error, { field: 'accessToken', value: '' })] };
  }
}

async function grantedAccounts({ graph, app, connection }: Source): Promise<readonly string[]> {
  return (await inspectToken(graph, app, connection.accessToken)).accounts ?? [];
}

async function accountsOfBusinesses({ graph, connection }: Source): Promise<string[]> {
  const businesses = await idsOf(graph, connection, 'me/businesses');
  const found: string[] = [];
  for (const business of businesses) {
    for (const edge of ['owned_whatsapp_business_accounts', 'client_whatsapp_business_accounts']) {
      found.push(...(await idsOf(graph, connection, `${business}/${edge}`)));
    }
  }
  return [...new Set(found)];
}

/** None where the token may not ask. */
async function idsOf(graph: GraphClient, connection: GraphConnection, path: string): Promise<string[]> {
  try {
    const { data } = await graph.get(connection, path, { fields: 'id', limit: 100 });
    return asArray(data).flatMap((each) => asText(asObject(each)?.id) ?? []);
  } catch (error) {
    if (error instanceof MetaApiError && error.status !== null && error.code !== 190) return [];
    throw error;
  }
}

async function describe(source: Source, from: Choices['source'], wabaIds: readonly string[]): Promise<Choices> {
  const accounts: Account[] = [];
  for (const wabaId of wabaIds.slice(0, MOST_ACCOUNTS)) accounts.push(await describeAccount(source, wabaId));
  return { accounts, source: from, troubles: [] };
}

async function describeAccount({ graph, connection }: Source, wabaId: string): Promise<Account> {
  try {
    const account = await readAccount(graph, connection, wabaId);
    const numbers = await readNumbers(graph, connection, wabaId);
    return {
      wabaId,
      name: account.name,
      business: account.business,
      numbers: numbers.map(({ phoneNumberId, displayPhoneNumber, verifiedName, quality, status, messagingLimit, troubles }) => ({
        phoneNumberId,
        displayPhoneNumber,
        verifiedName,
        quality,
        status,
        messagingLimit,
        troubles: [...troubles],
      })),
      troubles: accountTroubles(account),
    };
  } catch (error) {
    return { wabaId, name: null, business: null, numbers: [], troubles: [troubleOf(error, { field: 'wabaId', value: wabaId })] };
  }
}
