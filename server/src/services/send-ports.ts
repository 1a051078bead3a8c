import type { MessageError } from '../../../contracts/message';
import type { GraphConnection, GraphOutcome } from '../meta/graph-client';
import type { ClaimedRow } from '../repositories/outbox-repository';

/** What became of one try. */
export type SendResult =
  | { readonly kind: 'accepted'; readonly wamid: string }
  | { readonly kind: 'retry'; readonly retryAt: number; readonly countsAsAttempt: boolean }
  | { readonly kind: 'failed'; readonly error: MessageError }
  | { readonly kind: 'uncertain'; readonly error: MessageError };

/** One message to Meta. Never throws: no answer is an outcome too. */
export type PostToGraph = (
  connection: GraphConnection & { readonly phoneNumberId: string },
  payload: Record<string, unknown>,
) => Promise<GraphOutcome>;

/** Writes the result under the row's lease. False: the lease was no longer ours, nothing was written. */
export type RecordResult = (row: ClaimedRow, result: SendResult) => Promise<boolean>;
