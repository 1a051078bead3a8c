import { Notice } from '../../../components/page/Notice';
import { useOptionalText, useText } from '../../../components/use-text';
import { templateLimits } from '../../../../../contracts/message-limits';
import type { Standing } from '../model/standing';

/** What happens next, and which version goes out until then. */
export function AboutStanding({ standing: { state, isSentNow, isLimited } }: { standing: Standing }) {
  const t = useText();
  const text = useOptionalText();
  const about =
    state === 'CHANGED'
      ? t(isSentNow ? 'templates.about.changed-approved' : 'templates.about.changed')
      : text(`templates.about.${state.toLowerCase()}`);
  const limits = isLimited ? t('templates.about.limits', { day: templateLimits.editsPerDay, month: templateLimits.editsPer30Days }) : null;
  if (about === null && limits === null) return null;
  return <Notice tone="info">{[about, limits].filter(Boolean).join(' ')}</Notice>;
}
