import type { Conversation } from '../../../../../contracts/conversation';
import { useWhatsappContactQuery } from '../../../api/contact-api';
import { useText } from '../../../components/use-text';
import { DialogFrame } from '../dialogs/DialogFrame';
import { Problem } from '../page/Problem';
import { ContactDialog } from './ContactDialog';

interface EditContactDialogProps {
  readonly conversation: Conversation;
  readonly onClose: () => void;
}

/** What we know of a contact, to be corrected. */
export function EditContactDialog({ conversation, onClose }: EditContactDialogProps) {
  const t = useText();
  const { data, isError, refetch } = useWhatsappContactQuery(conversation.contact.documentId);
  if (data) return <ContactDialog contact={data.data} conversation={conversation} onClose={onClose} />;
  return (
    <DialogFrame title={t('contact.title', { name: conversation.contact.name })} width={520} onClose={onClose}>
      {isError ? <Problem text={t('contact.failed')} onRetry={() => void refetch()} /> : <p role="status">{t('contact.loading')}</p>}
    </DialogFrame>
  );
}
