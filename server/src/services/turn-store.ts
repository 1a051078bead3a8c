import { interruptsTurn } from '../../../domain/automation/turn';
import type { TurnContext } from '../../../domain/automation/turn-context';
import type { TurnLeaseRepository } from '../repositories/turn-lease-repository';
import type { TurnStore } from './turn-ports';

interface Dependencies {
  readonly leases: TurnLeaseRepository;
  readonly claimDue: TurnStore<TurnContext>['claimDue'];
  readonly finish: TurnStore<TurnContext>['finish'];
}

/** Turns in the database: any number of nodes may share it. */
export function createTurnStore({ leases, claimDue, finish }: Dependencies): TurnStore<TurnContext> {
  return {
    claimDue,
    finish,
    nextDueAt: () => leases.nextDueAt(),
    async keepAlive({ conversationId, leaseToken, token }) {
      const conversation = await leases.renew(conversationId, leaseToken);
      if (!conversation || conversation.state.epoch !== token.epoch) return 'person';
      const isBehind = conversation.state.inboundVersion !== token.version;
      return isBehind && interruptsTurn(conversation.state) ? 'contact' : null;
    },
  };
}
