import { useState } from 'react';

import { Field, TextInput } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { styled } from 'styled-components';

import type { Conversation } from '../../../../../contracts/conversation';
import { color } from '../../../components/inbox-colors';
import { Notice } from '../../../components/page/Notice';
import { TextAction } from '../../../components/TextAction';
import { useRichText } from '../../../components/use-rich-text';
import { useText } from '../../../components/use-text';
import { DialogFrame } from '../dialogs/DialogFrame';
import { isTyped, wordToType } from './confirm-word';
import { useErase } from './use-erase';

interface EraseDialogProps {
  readonly conversation: Conversation;
  readonly onErased: () => void;
  /** The way to a copy before; null for those who may not have one. */
  readonly onExport: (() => void) | null;
  readonly onClose: () => void;
}

const removed = ['contact', 'messages', 'files', 'runs', 'webhooks'] as const;

/** Asks before a person is removed for ever: what goes, what stays, and their name to be typed. */
export function EraseDialog({ conversation, onErased, onExport, onClose }: EraseDialogProps) {
  const t = useText();
  const rich = useRichText();
  const { name } = conversation.contact;
  const wanted = wordToType(name, t('erase.word'));
  const [typed, setTyped] = useState('');
  const { erase, isBusy, refusal } = useErase(conversation, () => {
    onClose();
    onErased();
  });
  return (
    <DialogFrame
      title={t('erase.title', { name })}
      width={520}
      onClose={onClose}
      submit={{
        label: t('erase.submit'),
        icon: <Trash />,
        isBusy,
        isBlocked: !isTyped(typed, wanted),
        isDangerous: true,
        onSubmit: erase,
      }}
    >
      <Column>
        <Notice
          tone="warn"
          title={t('erase.final')}
          actions={
            onExport && (
              <TextAction type="button" $isFirst onClick={onExport}>
                {t('erase.export-first')}
              </TextAction>
            )
          }
        >
          {t('erase.no-copy')}
        </Notice>
        <div>
          <p>{t('erase.removed')}</p>
          <List>
            {removed.map((what) => (
              <li key={what}>{t(`erase.removed.${what}`)}</li>
            ))}
          </List>
        </div>
        <p>{t('erase.stays')}</p>
        <Field.Root name="erase-confirm" required>
          <Field.Label>{rich('erase.type', { wanted }, { b: (parts) => <Wanted>{parts}</Wanted> })}</Field.Label>
          <TextInput value={typed} autoComplete="off" spellCheck={false} onChange={(event) => setTyped(event.target.value)} />
        </Field.Root>
        {refusal !== null && (
          <Notice tone="danger" title={t('erase.failed')}>
            {refusal}
          </Notice>
        )}
      </Column>
    </DialogFrame>
  );
}

const Column = styled.div`
  display: flex;
  flex-direction: column;
  gap: 16px;
  font-size: 14px;
  line-height: 20px;
`;
const List = styled.ul`
  margin: 4px 0 0;
  padding-inline-start: 20px;
  list-style: disc;
`;
/** As it is to be typed, apart from the words around it. */
const Wanted = styled.strong`
  padding: 1px 4px;
  border-radius: 4px;
  background: ${color('hovered')};
  overflow-wrap: anywhere;
`;
