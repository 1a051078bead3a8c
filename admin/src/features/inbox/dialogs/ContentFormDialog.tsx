import { PaperPlane } from '@strapi/icons';
import { useState } from 'react';

import { messageLimits } from '../../../../../contracts/message-limits';
import type { SendableContentInput } from '../../../../../contracts/sendable-content';
import { contactContent, contactProblems, newContact } from '../../../components/content-fields/contact';
import { ContactFields } from '../../../components/content-fields/ContactFields';
import { CountedField } from '../../../components/content-fields/CountedField';
import { locationContent, locationProblems, newLocation } from '../../../components/content-fields/location';
import { LocationFields } from '../../../components/content-fields/LocationFields';
import { errorsOf, shownErrors, textProblem, type ContentErrors } from '../../../components/content-fields/problem';
import { newUrlButton, urlButtonContent, urlButtonProblems } from '../../../components/content-fields/url-button';
import { UrlButtonFields } from '../../../components/content-fields/UrlButtonFields';
import { useText } from '../../../components/use-text';
import type { Draft } from '../outgoing/draft';
import type { ContentFormKind } from './dialog';
import { DialogFrame } from './DialogFrame';
import { filesOfHeader } from './files-of-header';

interface ContentFormDialogProps {
  readonly kind: ContentFormKind;
  readonly onClose: () => void;
  readonly onSend: (draft: Draft) => void;
}

/** Messages that are filled in and sent at once. */
export function ContentFormDialog({ kind, ...rest }: ContentFormDialogProps) {
  switch (kind) {
    case 'location':
      return (
        <FormDialog
          kind={kind}
          first={newLocation}
          problemsOf={locationProblems}
          contentOf={(draft) => ({ content: { type: 'location', location: locationContent(draft) } })}
          Fields={LocationFields}
          {...rest}
        />
      );
    case 'contact':
      return (
        <FormDialog
          kind={kind}
          first={newContact}
          problemsOf={contactProblems}
          contentOf={(draft) => ({ content: { type: 'contacts', contacts: [contactContent(draft)] } })}
          Fields={ContactFields}
          {...rest}
        />
      );
    case 'url-button':
      return (
        <FormDialog
          kind={kind}
          first={newUrlButton}
          problemsOf={urlButtonProblems}
          contentOf={(draft) => ({
            content: { type: 'interactive', interactive: urlButtonContent(draft) },
            media: filesOfHeader(draft.header),
          })}
          Fields={UrlButtonFields}
          {...rest}
        />
      );
    case 'ask-location':
    case 'ask-phone':
      return (
        <FormDialog
          kind={kind}
          first={newQuestion}
          problemsOf={questionProblems}
          contentOf={({ body }) => ({ content: question(kind, body) })}
          Fields={kind === 'ask-location' ? LocationQuestion : PhoneQuestion}
          {...rest}
        />
      );
  }
}

interface FieldsProps<T> {
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly errors: ContentErrors;
}

interface FormDialogProps<T> extends Omit<ContentFormDialogProps, 'kind'> {
  readonly kind: ContentFormKind;
  readonly first: () => T;
  readonly problemsOf: (value: T) => ContentErrors;
  readonly contentOf: (value: T) => Draft;
  readonly Fields: (props: FieldsProps<T>) => React.ReactNode;
}

function FormDialog<T>({ kind, first, problemsOf, contentOf, Fields, onClose, onSend }: FormDialogProps<T>) {
  const t = useText();
  const [value, setValue] = useState(first);
  const [hasTried, setHasTried] = useState(false);
  const problems = problemsOf(value);
  const submit = () => {
    setHasTried(true);
    if (Object.keys(problems).length > 0) return;
    onSend(contentOf(value));
    onClose();
  };
  return (
    <DialogFrame
      title={t(`composer.attach.${kind}`)}
      onClose={onClose}
      submit={{ label: t('composer.send'), icon: <PaperPlane />, onSubmit: submit }}
      note={hasTried && Object.keys(problems).length > 0 ? t('composer.to-fix', { count: Object.keys(problems).length }) : null}
    >
      <Fields value={value} onChange={setValue} errors={shownErrors(problems, hasTried)} />
    </DialogFrame>
  );
}

interface Question {
  readonly body: string;
}

const newQuestion = (): Question => ({ body: '' });

function questionProblems({ body }: Question): ContentErrors {
  return errorsOf({ body: textProblem(body, { limit: messageLimits.interactiveBody, isRequired: true }) });
}

function question(kind: 'ask-location' | 'ask-phone', body: string): SendableContentInput {
  return {
    type: 'interactive',
    interactive: { kind: kind === 'ask-location' ? 'location_request_message' : 'request_contact_info', body },
  };
}

function LocationQuestion(props: FieldsProps<Question>) {
  const t = useText();
  return <QuestionField {...props} hint={t('composer.ask-location.hint')} />;
}

function PhoneQuestion(props: FieldsProps<Question>) {
  const t = useText();
  return <QuestionField {...props} hint={t('composer.ask-phone.hint')} />;
}

function QuestionField({ value, onChange, errors, hint }: FieldsProps<Question> & { hint: string }) {
  const t = useText();
  return (
    <CountedField
      name="body"
      label={t('fields.body')}
      value={value.body}
      limit={messageLimits.interactiveBody}
      problem={errors.body}
      hint={hint}
      isRequired
      isLong
      autoFocus
      onChange={(body) => onChange({ body })}
    />
  );
}
