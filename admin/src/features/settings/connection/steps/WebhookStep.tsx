import { useState } from 'react';

import type { StepState } from '../../../../../../contracts/connection';
import { Segmented } from '../../../../components/page/Segmented';
import { useText } from '../../../../components/use-text';
import { useGuide } from '../guide/guide-context';
import { OpenCard } from '../guide/OpenCard';
import { LocalAddress } from './LocalAddress';
import { WebhookByHand } from './WebhookByHand';
import { WebhookLive } from './WebhookLive';
import { WebhookRegister } from './WebhookRegister';

/** 4: Meta learns where to deliver. Two views of the same step: done for them, or by hand. */
export function WebhookStep({ step }: { step: StepState }) {
  const t = useText();
  const { state, mayUpdate } = useGuide();
  const [view, setView] = useState<'register' | 'hand'>('register');
  return (
    <OpenCard
      step={step}
      end={
        mayUpdate && (
          <Segmented
            label={t('setup.webhook.views')}
            value={view}
            options={[
              { value: 'register', label: t('setup.webhook.register') },
              { value: 'hand', label: t('setup.webhook.hand') },
            ]}
            onChange={setView}
          />
        )
      }
      foot={<WebhookLive step={step} />}
    >
      {mayUpdate && view === 'register' ? <WebhookRegister /> : <WebhookByHand />}
      {state.webhook.isLocal && <LocalAddress />}
    </OpenCard>
  );
}
