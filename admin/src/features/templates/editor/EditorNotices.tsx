import { styled } from 'styled-components';

import { ownLanguageName } from '../../../components/page/language-name';
import { Notice } from '../../../components/page/Notice';
import { useText } from '../../../components/use-text';
import type { Standing } from '../model/standing';
import { useReasonText } from '../state/TemplateState';
import type { SavingFailure } from './use-template-saving';

interface EditorNoticesProps {
  readonly failure: SavingFailure | null;
  readonly language: string;
  readonly standing: Standing;
  /** Meta's own state, whatever is written here meanwhile. */
  readonly status: string;
  readonly isReadOnly: boolean;
}

/** What Meta or the server said, and what to do about it. */
export function EditorNotices({ failure, language, standing, status, isReadOnly }: EditorNoticesProps) {
  const t = useText();
  const reasonText = useReasonText();
  const reason = reasonText(standing.reason) ?? t('templates.reason.none');
  return (
    <Stack>
      {failure && (
        <Notice tone="danger" title={t('templates.failure', { language: ownLanguageName(failure.language) })}>
          {failure.text}
        </Notice>
      )}
      {status === 'REJECTED' && (
        <Notice tone="danger" title={t('templates.rejected', { language: ownLanguageName(language), reason })}>
          {t('templates.rejected.help')}
        </Notice>
      )}
      {(status === 'PAUSED' || status === 'FLAGGED') && (
        <Notice tone="warn" title={t('templates.paused', { reason })}>
          {t('templates.paused.help')}
        </Notice>
      )}
      {status === 'DISABLED' && (
        <Notice tone="danger" title={t('templates.disabled', { reason })}>
          {t('templates.disabled.help')}
        </Notice>
      )}
      {isReadOnly && <Notice tone="info">{t('templates.read-only')}</Notice>}
    </Stack>
  );
}

const Stack = styled.div`
  display: flex;
  flex-direction: column;
  gap: 12px;

  &:not(:empty) {
    padding-block-end: 16px;
  }
`;
