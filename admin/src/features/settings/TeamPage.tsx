import { useState } from 'react';

import { User } from '@strapi/icons';

import type { Agent } from '../../../../contracts/automation-settings';
import { permissions } from '../../../../contracts/permissions';
import { useWhatsappAgentsQuery } from '../../api/agents-api';
import { EmptyList, ListProblem, ListSkeleton } from '../../components/page/ListStates';
import { PageHeader } from '../../components/page/PageHeader';
import { usePermission } from '../../components/use-permission';
import { useText } from '../../components/use-text';
import { SettingsFrame } from './SettingsFrame';
import { AgentDialog } from './team/AgentDialog';
import { AgentTable } from './team/AgentTable';

/** `/settings/whatsapp/team`: which phone and language each colleague has. */
export function TeamPage() {
  const t = useText();
  return (
    <SettingsFrame title={t('settings.team')}>
      <Team />
    </SettingsFrame>
  );
}

function Team() {
  const t = useText();
  const { data, isError, refetch } = useWhatsappAgentsQuery();
  const { isAllowed: mayUpdate } = usePermission(permissions.settingsUpdate);
  const [edited, setEdited] = useState<Agent | null>(null);
  const agents = data?.data ?? [];
  return (
    <>
      <PageHeader title={t('settings.team')} subtitle={t('settings.team.text')} />
      {!data && isError && <ListProblem text={t('settings.team.failed')} onRetry={() => void refetch()} />}
      {!data && !isError && <ListSkeleton label={t('settings.team.loading')} />}
      {data && agents.length === 0 && <EmptyList icon={<User />} title={t('settings.team.empty')} text={t('settings.team.empty.text')} />}
      {agents.length > 0 && <AgentTable agents={agents} onEdit={mayUpdate ? setEdited : null} />}
      {edited && <AgentDialog key={edited.id} agent={edited} onClose={() => setEdited(null)} />}
    </>
  );
}
