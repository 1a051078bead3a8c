import { useState } from 'react';

import { useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import type { Message } from '../../../../../contracts/message';
import { ContentPreview } from '../../../components/bubbles/ContentPreview';
import { color } from '../../../components/inbox-colors';
import { useText } from '../../../components/use-text';
import { reusableContent } from '../model/reusable-content';
import { DialogFrame } from './DialogFrame';
import { objectNameProblem, ObjectNameField } from './ObjectNameField';
import { useSaveObject } from './use-save-object';

interface SaveObjectDialogProps {
  readonly message: Message;
  readonly onClose: () => void;
}

const NAME_FROM_TEXT = 40;

/** A message that was good once is kept under a name. */
export function SaveObjectDialog({ message, onClose }: SaveObjectDialogProps) {
  const t = useText();
  const { locale } = useIntl();
  const { toggleNotification } = useNotification();
  const [name, setName] = useState((message.text ?? '').split('\n')[0]?.slice(0, NAME_FROM_TEXT).trim() ?? '');
  const [hasTried, setHasTried] = useState(false);
  const { save, isSaving, problem } = useSaveObject();
  const content = reusableContent(message);
  const nameProblem = objectNameProblem(name);

  const submit = async () => {
    setHasTried(true);
    if (nameProblem || !content) return;
    const saved = await save({ name: name.trim(), contents: { [locale]: content }, defaultLocale: locale });
    if (!saved) return;
    toggleNotification({ type: 'success', message: t('inbox.save.done') });
    onClose();
  };

  return (
    <DialogFrame
      title={t('inbox.save.title')}
      width={480}
      onClose={onClose}
      submit={{ label: t('inbox.save.submit'), onSubmit: () => void submit(), isBusy: isSaving }}
      note={problem?.field === 'name' ? null : problem?.message}
    >
      <Column>
        <ObjectNameField value={name} onChange={setName} hasTried={hasTried} refused={problem} />
        <Bubble>
          <ContentPreview content={message.content} files={message.media} />
        </Bubble>
      </Column>
    </DialogFrame>
  );
}

const Column = styled.div`
  display: flex;
  flex-direction: column;
  gap: 20px;
`;
const Bubble = styled.div`
  align-self: flex-start;
  max-width: 100%;
  border: 1px solid ${color('outboundLine')};
  border-radius: 12px;
  background: ${color('outbound')};
`;
