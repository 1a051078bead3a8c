import { useState } from 'react';

import { useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import type { Message } from '../../../../../contracts/message';
import { ContentPreview } from '../../../components/bubbles/ContentPreview';
import { CountedField } from '../../../components/content-fields/CountedField';
import { textProblem } from '../../../components/content-fields/problem';
import { color } from '../../../components/inbox-colors';
import { useText } from '../../../components/use-text';
import { reusableContent } from '../model/reusable-content';
import { DialogFrame } from './DialogFrame';
import { OBJECT_NAME_LIMIT, useSaveObject } from './use-save-object';

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
  const nameProblem = textProblem(name, { limit: OBJECT_NAME_LIMIT, isRequired: true });

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
        <CountedField
          name="object-name"
          label={t('inbox.save.name')}
          hint={t('inbox.save.hint')}
          value={name}
          limit={OBJECT_NAME_LIMIT}
          isRequired
          autoFocus
          problem={
            problem?.field === 'name' ? { code: 'refused', message: problem.message } : hasTried && nameProblem ? nameProblem : undefined
          }
          onChange={setName}
        />
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
