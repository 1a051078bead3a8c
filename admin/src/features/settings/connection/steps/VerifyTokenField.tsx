import { useState } from 'react';

import { useWhatsappCopyVerifyTokenMutation } from '../../../../api/connection-api';
import { useText } from '../../../../components/use-text';
import { BoxedField } from '../fields/BoxedField';
import { CopyField } from '../fields/CopyField';
import { LockedField } from '../fields/LockedField';
import { masked } from '../fields/masked';
import { useFieldName } from '../fields/use-field-name';
import { useFieldTrouble } from '../fields/use-field-texts';
import { useGuide } from '../guide/guide-context';
import { useSetupRefusal } from '../use-setup-refusal';
import { RotateToken } from './RotateToken';

const DOTS = 7;

/** It can be copied until Meta has fetched the address with it; after that only a new one can be made. */
export function VerifyTokenField() {
  const t = useText();
  const nameOf = useFieldName();
  const refusedText = useSetupRefusal();
  const { state, mayUpdate } = useGuide();
  const [copy, { reset }] = useWhatsappCopyVerifyTokenMutation();
  const [failure, setFailure] = useState<string | null>(null);
  const kept = state.fields.verifyToken;
  const label = nameOf('verifyToken');
  const trouble = useFieldTrouble(state, null)('verifyToken');
  if (kept.source === 'locked') return <LockedField field="verifyToken" kept={kept} problem={trouble} />;

  const read = async () => {
    setFailure(null);
    const answer = await copy();
    // Nothing that is in full stays in the store.
    reset();
    if ('error' in answer) {
      setFailure(refusedText(answer.error));
      return null;
    }
    return answer.data.data.verifyToken;
  };
  const shown = {
    label,
    value: kept.source === 'none' ? t('setup.not-set') : masked(kept.last4, DOTS),
    ...(kept.last4 !== null && { spoken: t('setup.secret.spoken', { label, last4: [...kept.last4].join(' ') }) }),
  };
  if (mayUpdate && state.webhook.canCopyVerifyToken) {
    return <CopyField {...shown} read={read} hint={failure ?? t('setup.webhook.token.hint')} />;
  }
  return (
    <BoxedField
      {...shown}
      isFixed
      problem={trouble}
      end={mayUpdate && <RotateToken />}
      hint={t(state.webhook.verifiedAt === null ? 'setup.webhook.token.hint' : 'setup.webhook.token.fetched')}
    />
  );
}
