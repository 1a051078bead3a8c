import type { StepState } from '../../../../../../contracts/connection';
import { AppStep } from '../steps/AppStep';
import { ChooseStep } from '../steps/ChooseStep';
import { NumberStep } from '../steps/NumberStep';
import { ReceiveStep } from '../steps/ReceiveStep';
import { SendStep } from '../steps/SendStep';
import { SignatureStep } from '../steps/SignatureStep';
import { TokenStep } from '../steps/TokenStep';
import { WebhookStep } from '../steps/WebhookStep';

export function OpenStep({ step }: { step: StepState }) {
  switch (step.step) {
    case 'choose':
      return <ChooseStep step={step} />;
    case 'app':
      return <AppStep step={step} />;
    case 'token':
      return <TokenStep step={step} />;
    case 'number':
      return <NumberStep step={step} />;
    case 'webhook':
      return <WebhookStep step={step} />;
    case 'signature':
      return <SignatureStep step={step} />;
    case 'send':
      return <SendStep step={step} />;
    case 'receive':
      return <ReceiveStep step={step} />;
  }
}
