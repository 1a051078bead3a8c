import { Page } from '@strapi/strapi/admin';

import { permissions } from '../../../../contracts/permissions';
import { useWhatsappStatusQuery } from '../../api/inbox-api';
import { usePermission } from '../../components/use-permission';
import { useText } from '../../components/use-text';
import { FirstRun } from './first-run/FirstRun';
import { Inbox } from './page/Inbox';
import { InboxRoot } from './page/InboxRoot';
import { Problem } from './page/Problem';

/** `/plugins/whatsapp`: the inbox once connected and allowed, else what is in the way. */
export function InboxPage() {
  const t = useText();
  const { isAllowed: canRead, isLoading } = usePermission(permissions.inboxRead);
  const { data, isError, refetch } = useWhatsappStatusQuery();

  if (isError && !data) {
    return (
      <InboxRoot>
        <Page.Title>{t('plugin.name')}</Page.Title>
        <Problem text={t('error.unreachable')} onRetry={() => void refetch()} />
      </InboxRoot>
    );
  }
  if (isLoading || !data) return <Page.Loading>{t('common.loading')}</Page.Loading>;
  if (!data.data.connected) {
    return (
      <InboxRoot>
        <Page.Title>{t('plugin.name')}</Page.Title>
        <FirstRun status={data.data} />
      </InboxRoot>
    );
  }
  if (!canRead) return <Page.NoPermissions />;
  return (
    <InboxRoot>
      <Inbox />
    </InboxRoot>
  );
}
