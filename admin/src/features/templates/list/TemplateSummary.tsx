import type { Template } from '../../../../../contracts/template';
import { useAgo } from '../../../components/page/use-ago';
import { useText } from '../../../components/use-text';
import { lastSync } from './template-rows';

/** How many there are, and how fresh the list is. */
export function TemplateSummary({ templates }: { templates: readonly Template[] }) {
  const t = useText();
  const ago = useAgo();
  const syncedAt = lastSync(templates);
  const counts = t('templates.summary', {
    templates: new Set(templates.map(({ name }) => name)).size,
    languages: new Set(templates.map(({ language }) => language)).size,
  });
  return <>{[counts, syncedAt === null ? t('templates.never-synced') : t('templates.synced-ago', { ago: ago(syncedAt) })].join(' · ')}</>;
}
