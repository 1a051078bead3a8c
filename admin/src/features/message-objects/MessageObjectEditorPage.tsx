import { useRef, useState } from 'react';

import { LinkButton } from '@strapi/design-system';
import { Message } from '@strapi/icons';
import { Link, useParams, useSearchParams } from 'react-router-dom';

import type { MessageObject } from '../../../../contracts/message-object';
import { isNotFound } from '../../api/api-error';
import { useWhatsappMessageObjectQuery } from '../../api/message-objects-api';
import { EmptyList, ListProblem, ListSkeleton } from '../../components/page/ListStates';
import { PageFrame } from '../../components/page/PageFrame';
import { PageHeader } from '../../components/page/PageHeader';
import { useText } from '../../components/use-text';
import { objectsAddress } from './addresses';
import { ObjectEditor } from './editor/ObjectEditor';
import { KindChooser } from './list/KindChooser';
import { knownKind } from './model/kinds';

const NEW = 'new';

/** `/plugins/whatsapp/message-objects/:documentId`; `new?kind=list` is one that is not kept yet. */
export function MessageObjectEditorPage() {
  const t = useText();
  const { documentId = NEW } = useParams();
  // The editor that made an object stays the same one when the address becomes the object's own.
  const created = useRef<string | null>(null);
  const isMadeHere = documentId === NEW || documentId === created.current;
  return (
    <PageFrame page="message-objects" title={t('page.message-objects')}>
      <LoadedEditor
        key={isMadeHere ? NEW : documentId}
        documentId={documentId}
        onCreated={(object) => {
          created.current = object.documentId;
        }}
      />
    </PageFrame>
  );
}

function LoadedEditor({ documentId, onCreated }: { documentId: string; onCreated: (object: MessageObject) => void }) {
  const t = useText();
  const [search] = useSearchParams();
  // What was saved here, until the list of the server says the same or more.
  const [saved, setSaved] = useState<MessageObject | null>(null);
  const { data, error, refetch } = useWhatsappMessageObjectQuery(documentId, { skip: documentId === NEW });
  const object = newest(data?.data ?? null, saved);
  const kind = knownKind(object?.kind ?? search.get('kind'));
  const back = { to: objectsAddress, label: t('page.message-objects') };

  if (object === null && documentId !== NEW) {
    if (error && isNotFound(error)) {
      return (
        <EmptyList
          icon={<Message />}
          title={t('messageObjects.missing')}
          text={t('messageObjects.missing.text')}
          action={
            <LinkButton tag={Link} to={objectsAddress} variant="tertiary">
              {t('page.message-objects')}
            </LinkButton>
          }
        />
      );
    }
    return (
      <>
        <PageHeader title={t('page.message-objects')} back={back} />
        {error ? (
          <ListProblem text={t('messageObjects.failed')} onRetry={() => void refetch()} />
        ) : (
          <ListSkeleton label={t('messageObjects.loading')} />
        )}
      </>
    );
  }
  if (kind === null) {
    return (
      <>
        <PageHeader title={t('messageObjects.new')} back={back} />
        <KindChooser />
      </>
    );
  }
  return (
    <ObjectEditor
      object={object}
      kind={kind}
      onSaved={(next) => {
        if (object === null) onCreated(next);
        setSaved(next);
      }}
    />
  );
}

function newest(read: MessageObject | null, saved: MessageObject | null): MessageObject | null {
  if (!read || !saved) return read ?? saved;
  return saved.updatedAt > read.updatedAt ? saved : read;
}
