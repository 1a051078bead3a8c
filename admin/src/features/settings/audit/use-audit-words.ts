import { useIntl } from 'react-intl';

import type { AuditEntry } from '../../../../../contracts/audit';
import { scheduledTasks } from '../../../../../contracts/scheduled-task';
import { useOptionalText, useText } from '../../../components/use-text';
import { auditDetails, auditSentence, type AuditDetail } from './model/audit-details';

/** What somebody did, in plain words; what has none stands as it was written down. */
export function useAuditWords() {
  const t = useText();
  const optional = useOptionalText();
  const { formatList } = useIntl();

  const fieldNames = (fields: string): string => {
    const names = fields.split(/[\s,]+/).filter(Boolean);
    return formatList(names.map((name) => optional(`audit.field.${name}`) ?? name));
  };
  const valueText = ({ name, value }: AuditDetail): string => {
    if (typeof value === 'boolean') return t(value ? 'audit.yes' : 'audit.no');
    if (name === 'fields') return fieldNames(String(value));
    if (name === 'task' && scheduledTasks.some((known) => known === value)) return optional(`tasks.${value}`) ?? String(value);
    if (name === 'type') return optional(`type.${value}`) ?? optional(`composer.object-kind.${value}`) ?? String(value);
    if (name === 'mode') return optional(`mode.${value}`) ?? String(value);
    return optional(`audit.value.${name}.${value}`) ?? String(value);
  };

  return {
    sentence: (entry: AuditEntry): string => optional(`audit.did.${auditSentence(entry)}`) ?? entry.action,
    details: (entry: AuditEntry): string =>
      auditDetails(entry)
        .map((detail) => t('audit.detail', { name: optional(`audit.name.${detail.name}`) ?? detail.name, value: valueText(detail) }))
        .join(' · '),
  };
}
