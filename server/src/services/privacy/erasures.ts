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
   * Holds the gate until the transaction ends, so that no erasure comes in between. The first statement of a transaction:
   * MySQL shows it what was there at its first plain read, and an erasure that it waited for here would be missing.
   */
  enter(trx: Knex.Transaction): Promise<Gate>;
}

export interface Gate {
  /**
   * Sorts out what is erased.
   * @returns null when nothing of it is: by far the most frequent answer, for no more than the gate cost
   */
  among(events: readonly InboundEvent[]): Promise<{ readonly erased: Erased; readonly isErased: (event: InboundEvent) => boolean } | null>;
}

export function createErasures({ erasureRepository, contacts, erasureHashes }: Dependencies): Erasures {
  return {
    async enter(trx) {
      const count = await erasureRepository.share(trx);
      return { among: async (events) => (count === 0 ? null : among(trx, events)) };
    },
  };

  async function among(trx: Knex.Transaction, events: readonly InboundEvent[]) {
    const hashes = await erasureHashes();
    const found = await erasureRepository.find(trx, hashesOf(events, hashes));
    if (found.length === 0) return null;
    const back = await namesThatAreBack(trx, events, hashes);
    const erased: Erased = {
      hashes,
      tombstones: new Map(found.map((tombstone) => [tombstone.hash, tombstone])),
      isBack: (hash) => back.has(hash),
    };
    return { erased, isErased: (event: InboundEvent) => isErased(event, erased) };
  }

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
