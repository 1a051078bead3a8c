import type { TriedTurn } from '../../../../../../contracts/playground';

export interface TurnCost {
  /** Billed messages by how they are billed; reactions are free. */
  readonly service: number;
  readonly template: number;
  readonly tokens: number;
  readonly cost: { readonly amount: number; readonly currency: string } | null;
}

export function costOfTurn({ run, contents }: TriedTurn): TurnCost {
  const template = contents.filter(({ type }) => type === 'template').length;
  const free = contents.filter(({ type }) => type === 'reaction').length;
  return {
    service: contents.length - template - free,
    template,
    tokens: run.tokens.input + run.tokens.output,
    cost: run.cost,
  };
}
