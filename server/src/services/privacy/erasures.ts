import type { Knex } from 'knex';

import type { InboundEvent } from '../../meta/inbound-event';
import type { ContactRepository } from '../../repositories/contact-repository';
import type { ErasureRepository } from '../../repositories/erasure-repository';
import type { ErasureHashes } from './erasure-key';
import { hashesOf, isErased, type Erased } from './find-erased';

interface Dependencies {
  readonly erasureRepository: ErasureRepository;
  readonly contacts: Pick<ContactRepository, 'findIdentities'>;
  readonly erasureHashes: () => Promise<ErasureHashes>;
}

/** What merging must know of erasures. */
export interface Erasures {
  /**
   * Sorts out what is erased. Holds the gate until the transaction ends, so that no erasure comes in between.
   * @returns null when nothing of it is: by far the most frequent answer, for the price of one read
   */
  among(
    trx: Knex.Transaction,
    events: readonly InboundEvent[],
  ): Promise<{ readonly erased: Erased; readonly isErased: (event: InboundEvent) => boolean } | null>;
}

export function createErasures({ erasureRepository, contacts, erasureHashes }: Dependencies): Erasures {
  return {
    async among(trx, events) {
      if ((await erasureRepository.share(trx)) === 0) return null;
      const hashes = await erasureHashes();
      const found = await erasureRepository.find(trx, hashesOf(events, hashes));
      if (found.length === 0) return null;
      const back = await namesThatAreBack(trx, events, hashes);
      const erased: Erased = {
        hashes,
        tombstones: new Map(found.map((tombstone) => [tombstone.hash, tombstone])),
        isBack: (hash) => back.has(hash),
      };
      return { erased, isErased: (event) => isErased(event, erased) };
    },
  };

  /** Recipients of statuses that are contacts now. */
  async function namesThatAreBack(
    trx: Knex.Transaction,
    events: readonly InboundEvent[],
    hashes: ErasureHashes,
  ): Promise<ReadonlySet<string>> {
    const recipients = events.flatMap((event) => (event.kind === 'status' ? event.recipients : []));
    const known = await contacts.findIdentities(trx, recipients);
    return new Set(known.map(({ address }) => hashes.identity(address)));
  }
}
