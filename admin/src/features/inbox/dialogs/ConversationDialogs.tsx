import { lazy, Suspense } from 'react';

import type { Conversation } from '../../../../../contracts/conversation';
import type { MediaFile } from '../../../../../contracts/media';
import { placeholderContact } from '../model/placeholder-contact';
import type { Draft } from '../outgoing/draft';
import type { OpenDialog } from './dialog';

// Each is a file of its own, loaded when it is opened for the first time.
const TemplatePicker = lazy(() => import('../templates/TemplatePicker').then((module) => ({ default: module.TemplatePicker })));
const ObjectPicker = lazy(() => import('../composer/objects/ObjectPicker').then((module) => ({ default: module.ObjectPicker })));
const ContentFormDialog = lazy(() => import('./ContentFormDialog').then((module) => ({ default: module.ContentFormDialog })));
const ElementFormDialog = lazy(() => import('./ElementFormDialog').then((module) => ({ default: module.ElementFormDialog })));
const LibraryDialog = lazy(() => import('../../../components/media/LibraryDialog').then((module) => ({ default: module.LibraryDialog })));
const MessageInfoDialog = lazy(() => import('./MessageInfoDialog').then((module) => ({ default: module.MessageInfoDialog })));
const SaveObjectDialog = lazy(() => import('./SaveObjectDialog').then((module) => ({ default: module.SaveObjectDialog })));

interface ConversationDialogsProps {
  readonly open: OpenDialog | null;
  readonly conversation: Conversation;
  readonly onClose: () => void;
  readonly onSend: (draft: Draft) => void;
  readonly onInsert: (text: string) => void;
  readonly onFiles: (files: readonly MediaFile[]) => void;
}

/** Whatever stands over a conversation, one at a time. */
export function ConversationDialogs(props: ConversationDialogsProps) {
  return (
    <Suspense fallback={null}>
      <Dialog {...props} />
    </Suspense>
  );
}

function Dialog({ open, conversation, onClose, onSend, onInsert, onFiles }: ConversationDialogsProps) {
  switch (open?.kind) {
    case undefined:
      return null;
    case 'template':
      return (
        <TemplatePicker
          contact={conversation.contact}
          onClose={onClose}
          onSend={(draft) => {
            onSend(draft);
            onClose();
          }}
        />
      );
    case 'object':
      return <ObjectPicker conversation={conversation} onClose={onClose} onSend={onSend} onInsert={onInsert} />;
    case 'library':
      return <LibraryDialog kinds={['image', 'video', 'audio', 'document']} isMultiple onClose={onClose} onTaken={onFiles} />;
    case 'info':
      return <MessageInfoDialog message={open.message} contactName={conversation.contact.name} onClose={onClose} />;
    case 'save':
      return <SaveObjectDialog message={open.message} onClose={onClose} />;
    case 'reply-buttons':
    case 'list':
      return <ElementFormDialog kind={open.kind} contact={placeholderContact(conversation.contact)} onClose={onClose} onSend={onSend} />;
    case 'location':
    case 'contact':
    case 'url-button':
    case 'ask-location':
    case 'ask-phone':
      return <ContentFormDialog kind={open.kind} onClose={onClose} onSend={onSend} />;
  }
}
