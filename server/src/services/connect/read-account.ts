import type { Trouble } from '../../../../contracts/trouble';
import type { AccountState } from '../../../../domain/health/entity-troubles';
import { numberTroubles } from '../../../../domain/health/number-troubles';
import type { GraphClient, GraphConnection } from '../../meta/graph-client';
import { MetaApiError } from '../../meta/meta-api-error';
import { normalizeHealth } from '../../meta/normalize-health';
import { asArray, asObject, asText } from '../../meta/wire';
import type { PhoneNumberFacts } from '../../repositories/phone-number-repository';
import { numberFacts, NUMBER_FIELDS } from '../phone-numbers';

export interface AccountFacts extends AccountState {
  readonly wabaId: string;
  readonly name: string | null;
  /** Name of the business that owns it. */
  readonly business: string | null;
}

export interface NumberOfAccount extends PhoneNumberFacts {
  readonly phoneNumberId: string;
  readonly troubles: readonly Trouble[];
}

const ACCOUNT_FIELDS = 'id,name,account_review_status,business_verification_status,owner_business_info,health_status';
/** What every token with the scope may read. */
const PLAIN_FIELDS = 'id,name';

/** An account as Meta describes it. @throws MetaApiError */
export async function readAccount(graph: GraphClient, connection: GraphConnection, wabaId: string): Promise<AccountFacts> {
  const told = await readFields(graph, connection, wabaId);
  return {
    wabaId,
    name: asText(told.name),
    business: asText(asObject(told.owner_business_info)?.name),
    review: asText(told.account_review_status),
    businessVerification: asText(told.business_verification_status),
    entities: normalizeHealth(told.health_status),
  };
}

/** Some fields need more than the token has: then the plain ones must do. */
async function readFields(graph: GraphClient, connection: GraphConnection, id: string) {
  try {
    return await graph.get(connection, id, { fields: ACCOUNT_FIELDS });
  } catch (error) {
    if (!(error instanceof MetaApiError) || error.status === null || error.code === 190 || error.subcode === 33) throw error;
    return graph.get(connection, id, { fields: PLAIN_FIELDS });
  }
}

/** The numbers of an account, each with what is wrong with it. @throws MetaApiError */
export async function readNumbers(graph: GraphClient, connection: GraphConnection, wabaId: string): Promise<NumberOfAccount[]> {
  const answer = await graph.get(connection, `${wabaId}/phone_numbers`, { fields: NUMBER_FIELDS, limit: 100 });
  return asArray(answer.data).flatMap((each) => {
    const told = asObject(each);
    const phoneNumberId = asText(told?.id);
    if (!told || phoneNumberId === null) return [];
    const facts = numberFacts(told);
    return [{ phoneNumberId, ...facts, troubles: numberTroubles(facts) }];
  });
}
