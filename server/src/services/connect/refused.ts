import type { Trouble } from '../../../../contracts/trouble';
import type { Finding } from '../../../../domain/connection/findings';
import { metaTrouble, type Asked } from '../../../../domain/health/meta-trouble';
import { MetaApiError } from '../../meta/meta-api-error';

/** A refusal of Meta as a trouble. @throws what is no refusal of Meta */
export function troubleOf(error: unknown, asked: Asked): Trouble {
  if (!(error instanceof MetaApiError)) throw error;
  return metaTrouble(error, asked);
}

/** A check that Meta refused. @throws what is no refusal of Meta */
export function refused(error: unknown, asked: Asked, checkedAt: number): Finding {
  return { checkedAt, found: [], troubles: [troubleOf(error, asked)] };
}
