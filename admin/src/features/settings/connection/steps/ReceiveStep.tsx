import { Button } from '@strapi/design-system';
import { useHref, useNavigate } from 'react-router-dom';
import { styled } from 'styled-components';

import type { StepState } from '../../../../../../contracts/connection';
import { useRichText } from '../../../../components/use-rich-text';
import { useText } from '../../../../components/use-text';
import { liveStore } from '../../../../live/live-store';
import { useGuide } from '../guide/guide-context';
import { OpenCard } from '../guide/OpenCard';
import { leaveTo } from '../login/leave-to';
import { conversationAddress } from '../model/connection-address';
import type { LiveFact } from '../model/live-facts';
import { defaultNumber, digitsOf, writtenNumber } from '../model/numbers';
import { LiveList } from '../parts/LiveList';
import { MetaLink } from '../parts/MetaLink';
import { StepActions, StepText } from '../parts/StepParts';
import { QrCode } from '../qr/QrCode';

/** 7: the first message that comes in. Then the inbox opens on it. */
export function ReceiveStep({ step }: { step: StepState }) {
  const t = useText();
  const rich = useRichText();
  const { state } = useGuide();
  const number = defaultNumber(state)?.displayPhoneNumber ?? null;
  const digits = digitsOf(number);
  const address = digits === null ? null : `https://wa.me/${digits}`;
  return (
    <OpenCard step={step} foot={<Arrival />}>
      <Columns>
        <div>
          <StepText>
            {number === null ? t('setup.receive.text-unnamed') : rich('setup.receive.text', { number: writtenNumber(number) })}
          </StepText>
          {address !== null && <MetaLink href={address} words="setup.receive.link" />}
        </div>
        {address !== null && <QrCode text={address} label={t('setup.receive.qr', { number: number ?? '' })} />}
      </Columns>
    </OpenCard>
  );
}

function Arrival() {
  const t = useText();
  const { received } = useGuide().state;
  const fact: LiveFact<'message'> = { name: 'message', state: received === null ? 'now' : 'done', at: received?.at ?? null };
  return (
    <LiveList facts={[fact]} wordsOf={({ state }) => t(state === 'done' ? 'setup.receive.arrived' : 'setup.receive.waiting')}>
      {received !== null && <Done conversation={received.conversation} />}
    </LiveList>
  );
}

function Done({ conversation }: { conversation: string | null }) {
  const t = useText();
  const navigate = useNavigate();
  const address = conversationAddress(conversation);
  const href = useHref(address);
  const open = () => (liveStore.get().isEntryHidden ? leaveTo(href) : navigate(address));
  return (
    <StepActions>
      <Button type="button" onClick={open}>
        {t('setup.done')}
      </Button>
    </StepActions>
  );
}

const Columns = styled.div`
  display: flex;
  align-items: flex-start;
  flex-wrap: wrap;
  gap: 20px 32px;

  > div:first-child {
    flex: 1 1 220px;
    min-width: 0;
  }
`;
