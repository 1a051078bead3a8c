import { styled } from 'styled-components';

import { metaPage } from '../../../../../../domain/health/words/meta-pages';
import { useRichText } from '../../../../components/use-rich-text';
import { useText } from '../../../../components/use-text';
import { CopyField } from '../fields/CopyField';
import { useGuide } from '../guide/guide-context';
import { Code } from '../parts/Code';
import { MetaLink } from '../parts/MetaLink';
import { StepText } from '../parts/StepParts';
import { VerifyTokenField } from './VerifyTokenField';

/** What a person pastes at Meta, and where. */
export function WebhookByHand() {
  const t = useText();
  const rich = useRichText();
  const { state } = useGuide();
  return (
    <>
      <Fields>
        <CopyField label={t('setup.webhook.url')} value={state.webhook.url} hint={t('setup.webhook.url.hint')} />
        <VerifyTokenField />
      </Fields>
      <StepText>
        {rich('setup.webhook.hand.text', {}, { code: (parts) => <Code>{parts}</Code> })}{' '}
        <MetaLink href={metaPage('app-webhook', state.fields.appId.value)} />
      </StepText>
    </>
  );
}

const Fields = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(240px, 100%), 1fr));
  gap: 16px;

  @media (min-width: 1280px) {
    grid-template-columns: minmax(0, 7fr) minmax(0, 4fr);
  }
`;
