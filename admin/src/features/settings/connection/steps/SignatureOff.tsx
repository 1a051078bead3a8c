import { Button } from '@strapi/design-system';

import { useWhatsappSetSignatureCheckMutation } from '../../../../api/connection-api';
import { FieldProblem } from '../../../../components/page/FieldProblem';
import { Notice } from '../../../../components/page/Notice';
import { useNow } from '../../../../components/use-now';
import { useText } from '../../../../components/use-text';
import { useGuide } from '../guide/guide-context';
import { timeLeft } from '../model/time-left';
import { useSetupRefusal } from '../use-setup-refusal';

/** Stands there as long as it is true: anybody may write into the inbox. */
export function SignatureOff() {
  const t = useText();
  const refusedText = useSetupRefusal();
  const { state, mayUpdate } = useGuide();
  const { offUntil, isLocked } = state.signature;
  const now = useNow(offUntil === null ? null : Date.parse(offUntil));
  const [set, { isLoading, error }] = useWhatsappSetSignatureCheckMutation();
  const left = offUntil === null ? null : timeLeft(offUntil, now);
  return (
    <Notice
      tone="warn"
      title={
        left === null
          ? t('setup.signature.off')
          : t('setup.signature.off-until', { left: t(`setup.left.${left.unit}`, { count: left.count }) })
      }
      actions={
        mayUpdate &&
        !isLocked && (
          <>
            <Button type="button" size="S" loading={isLoading} onClick={() => void set({ isChecked: true })}>
              {t('setup.signature.turn-on')}
            </Button>
            <FieldProblem text={error === undefined ? undefined : refusedText(error)} />
          </>
        )
      }
    >
      {t(isLocked ? 'setup.signature.off.locked' : 'setup.signature.off.text')}
    </Notice>
  );
}
