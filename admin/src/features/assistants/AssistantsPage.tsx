import { useState } from 'react';

import { LinkButton } from '@strapi/design-system';
import { Plus, Sparkle } from '@strapi/icons';
import { Link, useNavigate } from 'react-router-dom';

import type { Assistant } from '../../../../contracts/assistant';
import { permissions } from '../../../../contracts/permissions';
import { useWhatsappAiProvidersQuery } from '../../api/ai-providers-api';
import { useWhatsappAssistantsQuery } from '../../api/assistants-api';
import { EmptyList, ListProblem, ListSkeleton } from '../../components/page/ListStates';
import { PageFrame } from '../../components/page/PageFrame';
import { PageHeader } from '../../components/page/PageHeader';
import { usePermission } from '../../components/use-permission';
import { useText } from '../../components/use-text';
import { assistantAddress, NEW, playgroundAddress } from './addresses';
import { DeleteAssistant } from './DeleteAssistant';
import { EnableDialog } from './enable/EnableDialog';
import { useEnabling } from './enable/use-enabling';
import { AssistantTable } from './list/AssistantTable';

/** `/plugins/whatsapp/assistants` */
export function AssistantsPage() {
  const t = useText();
  return (
    <PageFrame page="assistants" title={t('page.assistants')}>
      <AssistantList />
    </PageFrame>
  );
}

function AssistantList() {
  const t = useText();
  const navigate = useNavigate();
  const { data, isError, refetch } = useWhatsappAssistantsQuery();
  const { isAllowed: canManage } = usePermission(permissions.assistantsManage);
  const providers = useWhatsappAiProvidersQuery(undefined, { skip: !canManage }).data?.data ?? [];
  const { isBusy, setEnabled } = useEnabling();
  const [deleted, setDeleted] = useState<Assistant | null>(null);
  const [enabled, setEnabledNext] = useState<Assistant | null>(null);
  const assistants = data?.data ?? [];
  const switchOn = (assistant: Assistant, isEnabled: boolean) => {
    if (isEnabled) setEnabledNext(assistant);
    else void setEnabled(assistant, false);
  };
  return (
    <>
      <PageHeader
        title={t('page.assistants')}
        subtitle={assistants.length > 0 && t('assistants.summary', { count: assistants.length })}
        actions={canManage && assistants.length > 0 && <NewAssistant />}
      />
      {!data && isError && <ListProblem text={t('assistants.failed')} onRetry={() => void refetch()} />}
      {!data && !isError && <ListSkeleton label={t('assistants.loading')} />}
      {data && assistants.length === 0 && (
        <EmptyList
          icon={<Sparkle />}
          title={t('assistants.empty.title')}
          text={t(canManage ? 'assistants.empty.text' : 'assistants.empty.ask')}
          action={canManage && <NewAssistant />}
        />
      )}
      {assistants.length > 0 && (
        <AssistantTable assistants={assistants} providers={providers} canManage={canManage} onEnable={switchOn} onDelete={setDeleted} />
      )}
      {deleted && <DeleteAssistant assistant={deleted} onDone={() => setDeleted(null)} onCancel={() => setDeleted(null)} />}
      {enabled && (
        <EnableDialog
          draft={enabled.draft}
          isTried={enabled.isTried}
          savesFirst={false}
          isBusy={isBusy}
          onGo={({ tab }) =>
            navigate(tab === null ? playgroundAddress(enabled.documentId) : `${assistantAddress(enabled.documentId)}?tab=${tab}`)
          }
          onEnable={() => void setEnabled(enabled, true).then((answer) => answer && setEnabledNext(null))}
          onClose={() => setEnabledNext(null)}
        />
      )}
    </>
  );
}

function NewAssistant() {
  const t = useText();
  return (
    <LinkButton tag={Link} to={assistantAddress(NEW)} size="S" startIcon={<Plus />}>
      {t('assistants.new')}
    </LinkButton>
  );
}
