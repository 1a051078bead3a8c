import { LinkButton } from '@strapi/design-system';
import { Book } from '@strapi/icons';

import { permissions } from '../../../../contracts/permissions';
import { ListProblem, ListSkeleton } from '../../components/page/ListStates';
import { PageHeader } from '../../components/page/PageHeader';
import { usePermission } from '../../components/use-permission';
import { useText } from '../../components/use-text';
import { ConnectionBody } from './connection/ConnectionBody';
import { HealthActions } from './connection/health/HealthActions';
import { useLoginReturn } from './connection/login/use-login-return';
import { useConnectionPlace } from './connection/use-connection-place';
import { SettingsFrame } from './SettingsFrame';

/** Meta's own first steps: what must be there before anything can be connected. */
const META_GUIDE = 'https://developers.facebook.com/documentation/business-messaging/whatsapp/get-started';

/** `/settings/whatsapp/connection`: the set-up, and once it is done health and numbers. */
export function ConnectionPage() {
  const t = useText();
  // Outside of the frame, which waits for permissions: what stands in the address must leave it at once.
  const login = useLoginReturn();
  return (
    <SettingsFrame title={t('setup.title')} isWide>
      <Loaded login={login} />
    </SettingsFrame>
  );
}

function Loaded({ login }: { login: ReturnType<typeof useLoginReturn> }) {
  const t = useText();
  const { place, connection } = useConnectionPlace();
  const { isError, retry } = connection;
  const { isAllowed: mayUpdate, isLoading } = usePermission(permissions.settingsUpdate);
  // Nobody shall see the page of those who may only look for a moment.
  const state = isLoading ? null : connection.state;
  return (
    <>
      <PageHeader
        title={t('setup.title')}
        subtitle={state?.isComplete === true ? undefined : t('setup.text')}
        actions={
          place.tab === 'health' ? (
            <HealthActions />
          ) : (
            <LinkButton href={META_GUIDE} isExternal variant="tertiary" size="S" startIcon={<Book />}>
              {t('setup.guide')}
            </LinkButton>
          )
        }
      />
      {state === null && isError && <ListProblem text={t('setup.failed')} onRetry={retry} />}
      {state === null && !isError && <ListSkeleton label={t('setup.loading')} />}
      {state !== null && <ConnectionBody state={state} place={place} mayUpdate={mayUpdate} connection={connection} login={login} />}
    </>
  );
}
