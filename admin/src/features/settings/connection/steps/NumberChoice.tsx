import { Button } from '@strapi/design-system';
import { styled } from 'styled-components';

import { Notice } from '../../../../components/page/Notice';
import { Skeleton } from '../../../../components/Skeleton';
import { useText } from '../../../../components/use-text';
import { TroubleFix } from '../guide/TroubleFix';
import type { Chosen } from '../model/choices';
import { useSetupRefusal } from '../use-setup-refusal';
import { AccountNumbers } from './AccountNumbers';
import { TypedAccount } from './TypedAccount';
import type { NumberChoices } from './use-number-choices';

interface NumberChoiceProps {
  readonly choices: NumberChoices;
  readonly chosen: Chosen | null;
  readonly onChoose: (chosen: Chosen) => void;
}

/** Accounts with their numbers, as Meta tells them; where it tells none, the account's id is typed. */
export function NumberChoice({ choices, chosen, onChoose }: NumberChoiceProps) {
  const t = useText();
  const refusedText = useSetupRefusal();
  if (choices.isLoading) return <ChoiceSkeleton label={t('setup.number.loading')} />;
  if (choices.error !== null) {
    return (
      <Notice
        tone="danger"
        title={t('setup.number.failed')}
        actions={
          <Button type="button" variant="tertiary" size="S" onClick={choices.retry}>
            {t('common.try-again')}
          </Button>
        }
      >
        {refusedText(choices.error)}
      </Notice>
    );
  }
  return (
    <>
      <TroubleFix troubles={choices.troubles} />
      {choices.accounts.map((account) => (
        <AccountNumbers key={account.wabaId} account={account} chosen={chosen} onChoose={onChoose} />
      ))}
      {choices.isTyped && <TypedAccount onLookUp={choices.lookUp} />}
    </>
  );
}

function ChoiceSkeleton({ label }: { label: string }) {
  return (
    <Waiting role="status" aria-label={label}>
      <Skeleton $width="180px" $height={14} />
      <Skeleton $width="100%" $height={60} />
      <Skeleton $width="100%" $height={60} />
    </Waiting>
  );
}

const Waiting = styled.div`
  display: flex;
  flex-direction: column;
  gap: 12px;
`;
