import { useRef, useState } from 'react';

import { LinkButton } from '@strapi/design-system';
import { Sparkle } from '@strapi/icons';
import { Link, useParams } from 'react-router-dom';

import type { Assistant } from '../../../../contracts/assistant';
import { permissions } from '../../../../contracts/permissions';
import { isNotFound } from '../../api/api-error';
import { useWhatsappAiProvidersQuery } from '../../api/ai-providers-api';
import { useWhatsappAssistantQuery } from '../../api/assistants-api';
import { EmptyList, ListProblem, ListSkeleton } from '../../components/page/ListStates';
import { PageFrame } from '../../components/page/PageFrame';
import { PageHeader } from '../../components/page/PageHeader';
import { usePermission } from '../../components/use-permission';
import { useText } from '../../components/use-text';
import { assistantsAddress, NEW } from './addresses';
import { AssistantEditor } from './editor/AssistantEditor';
import { FormPane } from './editor/panes';
import { newDraft } from './model/new-draft';

/** `/plugins/whatsapp/assistants/:documentId`, and its playground. `new` is one that is not kept yet. */
export function AssistantEditorPage() {
  const t = useText();
  const { documentId = NEW } = useParams();
  // The editor that made an assistant stays the same one when the address becomes the assistant's own.
  const created = useRef<string | null>(null);
  const isMadeHere = documentId === NEW || documentId === created.current;
  return (
    <PageFrame page="assistants" title={t('page.assistants')} hasPanes>
      <LoadedEditor
        key={isMadeHere ? NEW : documentId}
        documentId={documentId}
        onCreated={(assistant) => {
          created.current = assistant.documentId;
        }}
      />
    </PageFrame>
  );
}

function LoadedEditor({ documentId, onCreated }: { documentId: string; onCreated: (assistant: Assistant) => void }) {
  const t = useText();
  const { isAllowed: canManage, isLoading } = usePermission(permissions.assistantsManage);
  // What was saved here, until the server's answer says the same or more.
  const [saved, setSaved] = useState<Saved | null>(null);
  const { data, error, refetch } = useWhatsappAssistantQuery(documentId, { skip: documentId === NEW });
  const providers = useWhatsappAiProvidersQuery(undefined, { skip: !canManage });
  const read = data?.data ?? null;
  const assistant = newest(read, saved);
  const isNew = documentId === NEW;
  // A new one begins with the only provider there is, so that is asked first.
  const isWaiting = isLoading || (isNew ? canManage && providers.isLoading : assistant === null);

  if (assistant === null && error && isNotFound(error)) return <Missing />;
  if (isWaiting) {
    return (
      <FormPane>
        <PageHeader title={t('page.assistants')} back={{ to: assistantsAddress, label: t('page.assistants') }} />
        {error && !isNew ? (
          <ListProblem text={t('assistants.failed')} onRetry={() => void refetch()} />
        ) : (
          <ListSkeleton label={t('assistants.loading')} />
        )}
      </FormPane>
    );
  }
  return (
    <LoadedForm
      assistant={assistant}
      providers={providers.data?.data ?? []}
      canManage={canManage}
      onSaved={(next) => {
        if (assistant === null) onCreated(next);
        setSaved({ assistant: next, over: read });
      }}
    />
  );
}

interface LoadedFormProps {
  readonly assistant: Assistant | null;
  readonly providers: Parameters<typeof newDraft>[0];
  readonly canManage: boolean;
  readonly onSaved: (assistant: Assistant) => void;
}

function LoadedForm({ providers, ...editor }: LoadedFormProps) {
  // Providers that are connected meanwhile do not change what a new one began with.
  const [first] = useState(() => newDraft(providers));
  return <AssistantEditor first={first} {...editor} />;
}

function Missing() {
  const t = useText();
  return (
    <FormPane>
      <EmptyList
        icon={<Sparkle />}
        title={t('assistants.missing')}
        text={t('assistants.missing.text')}
        action={
          <LinkButton tag={Link} to={assistantsAddress} variant="tertiary">
            {t('page.assistants')}
          </LinkButton>
        }
      />
    </FormPane>
  );
}

interface Saved {
  readonly assistant: Assistant;
  /** What was shown before: an answer that is not this one was given later. */
  readonly over: Assistant | null;
}

function newest(read: Assistant | null, saved: Saved | null): Assistant | null {
  if (!read || !saved) return read ?? saved?.assistant ?? null;
  return read === saved.over || read.version < saved.assistant.version ? saved.assistant : read;
}
