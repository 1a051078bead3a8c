import { useState, type KeyboardEvent } from 'react';

import { PaperPlane } from '@strapi/icons';
import { Button } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { Conversation } from '../../../../../../contracts/conversation';
import { chooseLocale } from '../../../../../../domain/choose-locale';
import { fillPlaceholders } from '../../../../../../domain/placeholders';
import { useWhatsappMessageObjectsQuery } from '../../../../api/message-objects-api';
import { useText } from '../../../../components/use-text';
import { DialogFrame } from '../../dialogs/DialogFrame';
import { placeholderContact } from '../../model/placeholder-contact';
import type { Draft } from '../../outgoing/draft';
import { Problem } from '../../page/Problem';
import { matchingObjects } from './object-groups';
import { ObjectList } from './ObjectList';
import { ObjectPreview } from './ObjectPreview';

interface ObjectPickerProps {
  readonly conversation: Conversation;
  readonly onClose: () => void;
  readonly onSend: (draft: Draft) => void;
  /** Puts the words into the text, to be changed before they are sent. */
  readonly onInsert: (text: string) => void;
}

/** `/`: search, arrows, Enter sends. What it will say to this person stands beside the list. */
export function ObjectPicker({ conversation, onClose, onSend, onInsert }: ObjectPickerProps) {
  const t = useText();
  const { data, isError, isLoading, refetch } = useWhatsappMessageObjectsQuery();
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const [locales, setLocales] = useState<Readonly<Record<string, string>>>({});
  const objects = matchingObjects(data?.data ?? [], search);
  const object = objects.find(({ documentId }) => documentId === chosen) ?? objects[0] ?? null;

  const written = object ? Object.keys(object.contents) : [];
  const wanted = conversation.contact.language;
  const locale = object ? (locales[object.documentId] ?? chooseLocale(written, { wanted, defaultLocale: object.defaultLocale })) : null;
  const content = object && locale !== null ? (object.contents[locale] ?? null) : null;
  const filled = content && fillPlaceholders(content, placeholderContact(conversation.contact));
  const ready = filled?.isFilled === true ? filled.content : null;

  const send = () => {
    if (!object || !ready || locale === null) return;
    onSend({ content: ready, messageObject: { documentId: object.documentId, locale }, media: object.media });
    onClose();
  };
  const move = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    const index = objects.findIndex(({ documentId }) => documentId === object?.documentId);
    const next = objects[index + (event.key === 'ArrowDown' ? 1 : -1)];
    if (next) setChosen(next.documentId);
  };

  if (isError && !data) {
    return (
      <DialogFrame title={t('composer.objects')} width={760} onClose={onClose}>
        <Problem text={t('composer.objects.failed')} onRetry={() => void refetch()} />
      </DialogFrame>
    );
  }
  return (
    <DialogFrame
      title={t('composer.objects')}
      width={820}
      onClose={onClose}
      {...(object && { submit: { label: t('composer.send'), icon: <PaperPlane />, onSubmit: send, isBlocked: ready === null } })}
      note={
        ready?.type === 'text' ? (
          <Button
            type="button"
            variant="tertiary"
            size="L"
            onClick={() => {
              onInsert(ready.text.body);
              onClose();
            }}
          >
            {t('composer.objects.edit')}
          </Button>
        ) : null
      }
    >
      <Columns>
        <ObjectList
          objects={objects}
          isLoading={isLoading}
          isSearching={search !== ''}
          chosen={object?.documentId ?? null}
          search={search}
          onSearch={setSearch}
          onChoose={setChosen}
          onMove={move}
        />
        {object && locale !== null && content && (
          <ObjectPreview
            object={object}
            locale={locale}
            content={ready ?? content}
            missing={filled?.isFilled === false ? filled.missing : []}
            onLocale={(next) => setLocales({ ...locales, [object.documentId]: next })}
          />
        )}
      </Columns>
    </DialogFrame>
  );
}

const Columns = styled.div`
  display: flex;
  gap: 24px;
  height: min(440px, 60dvh);

  @media (max-width: 767px) {
    flex-direction: column;
    height: auto;
  }
`;
