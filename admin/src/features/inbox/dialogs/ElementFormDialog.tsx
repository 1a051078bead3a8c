import { useState } from 'react';

import { PaperPlane } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import type { SendableInteractive } from '../../../../../contracts/interactive-content';
import type { MediaFile } from '../../../../../contracts/media';
import { fillPlaceholders, type PlaceholderContact } from '../../../../../domain/placeholders';
import { listContent, listProblems, newList } from '../../../components/content-fields/list';
import { ListFields } from '../../../components/content-fields/ListFields';
import { shownErrors, type ContentErrors } from '../../../components/content-fields/problem';
import { newReplyButtons, replyButtonsContent, replyButtonsProblems } from '../../../components/content-fields/reply-buttons';
import { ReplyButtonsFields } from '../../../components/content-fields/ReplyButtonsFields';
import { useText } from '../../../components/use-text';
import type { Draft } from '../outgoing/draft';
import type { ElementFormKind } from './dialog';
import { DialogFrame } from './DialogFrame';
import { filesOfHeader } from './files-of-header';
import { objectNameProblem, ObjectNameField } from './ObjectNameField';
import { useSaveObject } from './use-save-object';

interface ElementFormDialogProps {
  readonly kind: ElementFormKind;
  readonly contact: PlaceholderContact;
  readonly onClose: () => void;
  readonly onSend: (draft: Draft) => void;
}

/** Lists and reply buttons: kept as a message object and sent, in one step. */
export function ElementFormDialog({ kind, ...rest }: ElementFormDialogProps) {
  if (kind === 'list') {
    return (
      <FormDialog
        kind={kind}
        first={newList}
        problemsOf={listProblems}
        contentOf={listContent}
        filesOf={() => []}
        Fields={ListFields}
        {...rest}
      />
    );
  }
  return (
    <FormDialog
      kind={kind}
      first={newReplyButtons}
      problemsOf={replyButtonsProblems}
      contentOf={replyButtonsContent}
      filesOf={({ header }) => filesOfHeader(header)}
      Fields={ReplyButtonsFields}
      {...rest}
    />
  );
}

interface FormDialogProps<T> extends ElementFormDialogProps {
  readonly first: () => T;
  readonly problemsOf: (value: T) => ContentErrors;
  readonly contentOf: (value: T) => SendableInteractive;
  readonly filesOf: (value: T) => readonly MediaFile[];
  readonly Fields: (props: { value: T; onChange: (value: T) => void; errors: ContentErrors }) => React.ReactNode;
}

function FormDialog<T>({ kind, contact, first, problemsOf, contentOf, filesOf, Fields, onClose, onSend }: FormDialogProps<T>) {
  const t = useText();
  const { locale } = useIntl();
  const [value, setValue] = useState(first);
  const [name, setName] = useState('');
  const [hasTried, setHasTried] = useState(false);
  const { save, isSaving, problem } = useSaveObject();
  const problems = problemsOf(value);
  const nameProblem = objectNameProblem(name);
  const toFix = Object.keys(problems).length + (nameProblem ? 1 : 0);

  const submit = async () => {
    setHasTried(true);
    if (toFix > 0) return;
    const content = { type: 'interactive' as const, interactive: contentOf(value) };
    const saved = await save({ name: name.trim(), contents: { [locale]: content }, defaultLocale: locale });
    if (!saved) return;
    const filled = fillPlaceholders(content, contact);
    onSend({
      content: filled.isFilled ? filled.content : content,
      messageObject: { documentId: saved.documentId, locale },
      media: filesOf(value),
    });
    onClose();
  };

  return (
    <DialogFrame
      title={t(`composer.attach.${kind}`)}
      width={760}
      onClose={onClose}
      submit={{ label: t('composer.save-and-send'), icon: <PaperPlane />, onSubmit: () => void submit(), isBusy: isSaving }}
      note={hasTried && toFix > 0 ? t('composer.to-fix', { count: toFix }) : problem?.field === null ? problem.message : null}
    >
      <Column>
        <ObjectNameField value={name} onChange={setName} hasTried={hasTried} refused={problem} />
        <Fields value={value} onChange={setValue} errors={shownErrors(problems, hasTried)} />
      </Column>
    </DialogFrame>
  );
}

const Column = styled.div`
  display: flex;
  flex-direction: column;
  gap: 20px;
`;
