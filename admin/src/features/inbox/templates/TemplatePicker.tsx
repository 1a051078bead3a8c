import type { Conversation } from '../../../../../contracts/conversation';
import { useText } from '../../../components/use-text';
import type { Draft } from '../outgoing/draft';
import { pickerContact } from './picker-contact';
import { PickerModal } from './PickerModal';
import { TemplateChooser } from './TemplateChooser';

interface TemplatePickerProps {
  readonly contact: Conversation['contact'];
  readonly onClose: () => void;
  readonly onSend: (draft: Draft) => void;
}

/** List, form and live preview: choose a template, fill it in, see it, send it. */
export function TemplatePicker({ contact, onClose, onSend }: TemplatePickerProps) {
  const t = useText();
  return (
    <PickerModal title={t('picker.title', { name: contact.name })} onClose={onClose}>
      <TemplateChooser contact={pickerContact(contact)} submit={{ label: t('picker.send'), onSubmit: onSend }} onCancel={onClose} />
    </PickerModal>
  );
}
