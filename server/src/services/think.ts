import type { TurnContext } from '../../../domain/automation/turn-context';
import type { TurnMeter, TurnResult } from '../../../domain/automation/turn-result';
import type { AnsweringAssistant } from '../../../domain/automation/answering-assistant';
import { describeModelError } from '../assistants/model-error';
import { loadModel } from '../assistants/load-model';
import { runModel } from '../assistants/run-model';
import type { AiProviders } from './ai-providers';
import type { MakeTurnMaterial } from './turn-material';
import { WhatsAppError } from './whatsapp-error';

interface Dependencies {
  readonly aiProviders: Pick<AiProviders, 'access'>;
  readonly turnMaterial: MakeTurnMaterial;
}

export interface ThinkInput {
  readonly assistant: AnsweringAssistant;
  readonly context: TurnContext;
  readonly signal: AbortSignal;
  readonly meter: TurnMeter;
  readonly onActivity: (activity: 'searching' | 'writing', source?: string) => void;
}

/** One turn, from the assistant's settings to what it wants to send; the inbox and the playground run the same. */
export function createThink({ aiProviders, turnMaterial }: Dependencies) {
  return async function think({ assistant, context, ...under }: ThinkInput): Promise<TurnResult> {
    const { provider, model: name } = assistant.draft;
    if (provider === null || name === '') return failure('No provider or model is chosen.');
    try {
      const model = await loadModel(await aiProviders.access(provider, name));
      const material = await turnMaterial(assistant.draft, context);
      return await runModel({ ...under, assistant, context, material, model });
    } catch (error) {
      if (error instanceof WhatsAppError) return failure(error.message);
      return { kind: 'failure', outcome: 'error', ...describeModelError(error) };
    }
  };
}

export type ThinkTurn = ReturnType<typeof createThink>;

function failure(error: string): TurnResult {
  return { kind: 'failure', outcome: 'error', error, isRetryable: false };
}
