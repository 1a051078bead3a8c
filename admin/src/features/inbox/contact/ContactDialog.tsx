import { useState } from 'react';

import { useNotification } from '@strapi/strapi/admin';
import { styled } from 'styled-components';

import type { Contact } from '../../../../../contracts/contact';
import type { Conversation } from '../../../../../contracts/conversation';
import { permissions } from '../../../../../contracts/permissions';
import { CountedField } from '../../../components/content-fields/CountedField';
import { textProblem } from '../../../components/content-fields/problem';
import { formatPhone } from '../../../components/format/format-phone';
import { color } from '../../../components/inbox-colors';
import { usePermission } from '../../../components/use-permission';
import { useText } from '../../../components/use-text';
import { DialogFrame } from '../dialogs/DialogFrame';
import { AssigneeField, AssistantField, LanguageField } from './ContactChoices';
import { contactForm, CONTACT_NAME_LIMIT, type ContactForm } from './contact-form';
import { BlockSection } from './BlockSection';
import { useSaveContact } from './use-save-contact';

interface ContactDialogProps {
  readonly contact: Contact;
  readonly conversation: Conversation;
  readonly onClose: () => void;
}

export function ContactDialog({ contact, conversation, onClose }: ContactDialogProps) {
  const t = useText();
  const { toggleNotification } = useNotification();
  const { isAllowed: mayAssign } = usePermission(permissions.conversationsAssign);
  const [form, setForm] = useState<ContactForm>(() => contactForm(contact));
  const { save, isSaving, failure } = useSaveContact({ contact, conversation: conversation.documentId });
  const nameProblem = textProblem(form.name, { limit: CONTACT_NAME_LIMIT }) ?? undefined;
  const change = (part: Partial<ContactForm>) => setForm({ ...form, ...part });

  const submit = async () => {
    if (!(await save(form))) return;
    toggleNotification({ type: 'success', message: t('contact.saved') });
    onClose();
  };

  return (
    <DialogFrame
      title={t('contact.title', { name: contact.displayName })}
      width={520}
      onClose={onClose}
      submit={{ label: t('contact.save'), onSubmit: () => void submit(), isBusy: isSaving, isBlocked: nameProblem !== undefined }}
      note={failure}
    >
      <Column>
        <CountedField
          name="contact-name"
          label={t('contact.name')}
          hint={contact.profileName === null ? undefined : t('contact.name.hint', { name: contact.profileName })}
          placeholder={contact.profileName ?? (contact.waId === null ? undefined : formatPhone(contact.waId))}
          value={form.name}
          limit={CONTACT_NAME_LIMIT}
          problem={nameProblem}
          onChange={(name) => change({ name })}
        />
        <LanguageField value={form.language} onChange={(language) => change({ language })} />
        <AssistantField value={form.assistant} noted={conversation.assistant} onChange={(assistant) => change({ assistant })} />
        <AssigneeField
          value={form.assignedUser}
          known={contact.assignedUser}
          mayAssign={mayAssign}
          onChange={(assignedUser) => change({ assignedUser })}
        />
        {contact.optedOutAt !== null && <Hint>{t('contact.opted-out.help')}</Hint>}
        <BlockSection contact={contact} conversation={conversation.documentId} />
      </Column>
    </DialogFrame>
  );
}

const Column = styled.div`
  display: flex;
  flex-direction: column;
  gap: 20px;
`;
const Hint = styled.p`
  color: ${color('muted')};
  font-size: 13px;
  line-height: 20px;
`;
