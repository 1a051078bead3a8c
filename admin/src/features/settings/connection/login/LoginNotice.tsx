import { Notice } from '../../../../components/page/Notice';
import { TextAction } from '../../../../components/TextAction';
import { useText } from '../../../../components/use-text';
import type { LoginResult } from './use-login-return';

/** How the sign-in with Meta ended. */
export function LoginNotice({ result, onDismiss }: { result: LoginResult; onDismiss: () => void }) {
  const t = useText();
  const dismiss = (
    <TextAction type="button" onClick={onDismiss}>
      {t('common.close')}
    </TextAction>
  );
  switch (result.kind) {
    case 'none':
      return null;
    case 'completing':
      return <Notice tone="info" title={t('setup.login.completing')} />;
    case 'done':
      return (
        <Notice tone="info" title={t('setup.login.done')} actions={dismiss}>
          {t('setup.login.done.text')}
        </Notice>
      );
    case 'refused':
      return (
        <Notice tone="danger" title={t('setup.login.failed')} actions={dismiss}>
          {t(`setup.login.error.${result.error}`)}
        </Notice>
      );
    case 'failed':
      return (
        <Notice tone="danger" title={t('setup.login.failed')} actions={dismiss}>
          {result.message}
        </Notice>
      );
  }
}
