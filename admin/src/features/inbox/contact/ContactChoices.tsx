import { useIntl } from 'react-intl';

import type { Contact } from '../../../../../contracts/contact';
import type { Conversation } from '../../../../../contracts/conversation';
import { useWhatsappAssignableUsersQuery } from '../../../api/agents-api';
import { useWhatsappAssistantNamesQuery } from '../../../api/assistants-api';
import { contactLocales } from '../../../components/locale-fields/contact-locales';
import { ChoiceField } from '../../../components/page/ChoiceField';
import { languageNameFor } from '../../../components/page/language-name';
import { useText } from '../../../components/use-text';

/** A choice of the form that stands for "none". */
const NONE = 'none';

interface LanguageFieldProps {
  readonly value: string | null;
  readonly onChange: (language: string | null) => void;
}

export function LanguageField({ value, onChange }: LanguageFieldProps) {
  const t = useText();
  const { locale } = useIntl();
  const codes = value === null || contactLocales.includes(value) ? contactLocales : [value, ...contactLocales];
  const options = codes
    .map((code) => ({ value: code, label: languageNameFor(locale, code) }))
    .sort((a, b) => a.label.localeCompare(b.label, locale));
  return (
    <ChoiceField
      name="contact-language"
      label={t('contact.language')}
      hint={t('contact.language.hint')}
      value={value ?? NONE}
      options={[{ value: NONE, label: t('contact.language.none') }, ...options]}
      onChange={(next) => onChange(next === NONE ? null : next)}
    />
  );
}

interface AssistantFieldProps {
  readonly value: string | null;
  /** The conversation's, with what has to stand beside its name. */
  readonly noted: Conversation['assistant'];
  readonly onChange: (assistant: string | null) => void;
}

export function AssistantField({ value, noted, onChange }: AssistantFieldProps) {
  const t = useText();
  const { data } = useWhatsappAssistantNamesQuery();
  const known = data?.data ?? (noted ? [noted] : []);
  const note = noted && noted.documentId === value ? noted.note : null;
  const options = known.map(({ documentId, name, isEnabled }) => ({
    value: documentId,
    label: isEnabled ? name : t('contact.assistant.off', { name }),
  }));
  return (
    <ChoiceField
      name="contact-assistant"
      label={t('contact.assistant')}
      hint={note ?? t('contact.assistant.hint')}
      value={value ?? NONE}
      options={[{ value: NONE, label: t('contact.assistant.none') }, ...options]}
      onChange={(next) => onChange(next === NONE ? null : next)}
    />
  );
}

interface AssigneeFieldProps {
  readonly value: number | null;
  readonly known: Contact['assignedUser'];
  readonly mayAssign: boolean;
  readonly onChange: (userId: number | null) => void;
}

export function AssigneeField({ value, known, mayAssign, onChange }: AssigneeFieldProps) {
  const t = useText();
  const { data } = useWhatsappAssignableUsersQuery(undefined, { skip: !mayAssign });
  const users = data?.data ?? [];
  const all = known && !users.some(({ id }) => id === known.id) ? [known, ...users] : users;
  return (
    <ChoiceField
      name="contact-assignee"
      label={t('contact.assignee')}
      hint={mayAssign ? t('contact.assignee.hint') : t('contact.assignee.forbidden')}
      value={value === null ? NONE : String(value)}
      options={[{ value: NONE, label: t('assign.nobody') }, ...all.map(({ id, name }) => ({ value: String(id), label: name }))]}
      isDisabled={!mayAssign}
      onChange={(next) => onChange(next === NONE ? null : Number(next))}
    />
  );
}
