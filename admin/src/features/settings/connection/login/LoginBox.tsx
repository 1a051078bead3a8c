import { useState } from 'react';

import { Button } from '@strapi/design-system';

import { useWhatsappStartLoginMutation } from '../../../../api/connection-api';
import { Details } from '../../../../components/page/Details';
import { FieldProblem } from '../../../../components/page/FieldProblem';
import { useRichText } from '../../../../components/use-rich-text';
import { useText } from '../../../../components/use-text';
import { CopyField } from '../fields/CopyField';
import { useGuide } from '../guide/guide-context';
import { StepActions, StepPart, StepText } from '../parts/StepParts';
import { useSetupRefusal } from '../use-setup-refusal';
import { leaveTo } from './leave-to';
import { LoginConfigField } from './LoginConfigField';

/** The other way to a token: Meta asks, the person agrees, and comes back with it. */
export function LoginBox() {
  const t = useText();
  const rich = useRichText();
  const refusedText = useSetupRefusal();
  const {
    state: { login },
    mayUpdate,
  } = useGuide();
  const [start] = useWhatsappStartLoginMutation();
  const [isLeaving, setIsLeaving] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const signIn = async () => {
    setIsLeaving(true);
    setFailure(null);
    const answer = await start();
    if ('error' in answer) {
      setIsLeaving(false);
      setFailure(refusedText(answer.error));
      return;
    }
    leaveTo(answer.data.data.url);
  };
  return (
    <StepPart>
      <h3>{t('setup.login')}</h3>
      <StepText>{login.obstacle === null ? t('setup.login.text') : t(`setup.login.obstacle.${login.obstacle}`)}</StepText>
      {mayUpdate && login.isAvailable && (
        <StepActions>
          <Button type="button" variant="secondary" loading={isLeaving} onClick={() => void signIn()}>
            {t('setup.login.start')}
          </Button>
          <FieldProblem text={failure ?? undefined} />
        </StepActions>
      )}
      {login.obstacle !== 'token-locked' && (
        <Details>
          <summary>{t('setup.login.prepare')}</summary>
          <StepText>{rich('setup.login.prepare.text')}</StepText>
          <CopyField label={t('setup.login.redirect')} value={login.redirectUri} />
          <LoginConfigField />
        </Details>
      )}
    </StepPart>
  );
}
