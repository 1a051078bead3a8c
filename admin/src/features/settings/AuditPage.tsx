import { permissions } from '../../../../contracts/permissions';
import { PageHeader } from '../../components/page/PageHeader';
import { useText } from '../../components/use-text';
import { AuditList } from './audit/AuditList';
import { SettingsFrame } from './SettingsFrame';

/** `/settings/whatsapp/audit`: who did what, the newest first. */
export function AuditPage() {
  const t = useText();
  return (
    <SettingsFrame title={t('audit.title')} permission={permissions.auditRead} isWide>
      <PageHeader title={t('audit.title')} subtitle={t('audit.text')} />
      <AuditList />
    </SettingsFrame>
  );
}
