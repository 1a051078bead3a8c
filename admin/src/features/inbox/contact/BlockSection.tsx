import { useState } from 'react';

import { Button } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { Contact } from '../../../../../contracts/contact';
import { errorCodes } from '../../../../../contracts/error-codes';
import { requestProblem } from '../../../api/api-error';
import { useWhatsappBlockContactMutation } from '../../../api/contact-api';
import { color } from '../../../components/inbox-colors';
import { Notice } from '../../../components/page/Notice';
import { TextAction } from '../../../components/TextAction';
import { useText } from '../../../components/use-text';
import { useRefusalText } from '../actions/use-refusal-text';
import { useFreshConversation } from './use-fresh-conversation';

interface BlockSectionProps {
  readonly contact: Contact;
  readonly conversation: string;
}

/** Neither side hears of the other any more. Asked once more, and Meta may refuse. */
export function BlockSection({ contact, conversation }: BlockSectionProps) {
  const t = useText();
  const [isAsking, setIsAsking] = useState(false);
  const { block, isBusy, refusal } = useBlocking(contact, conversation);
  const isBlocked = contact.blockedAt !== null;
  const name = contact.displayName;
  return (
    <Section aria-label={t('contact.block.label')}>
      {refusal !== null && (
        <Notice tone="danger" title={t(isBlocked ? 'contact.unblock.refused' : 'contact.block.refused')}>
          {refusal}
        </Notice>
      )}
      {isAsking ? (
        <Notice
          tone="warn"
          title={t(isBlocked ? 'contact.unblock.sure' : 'contact.block.sure', { name })}
          actions={
            <Buttons>
              <Button type="button" variant="tertiary" disabled={isBusy} onClick={() => setIsAsking(false)}>
                {t('common.cancel')}
              </Button>
              <Button
                type="button"
                variant={isBlocked ? 'secondary' : 'danger-light'}
                loading={isBusy}
                onClick={() => void block(!isBlocked).then(() => setIsAsking(false))}
              >
                {t(isBlocked ? 'contact.unblock' : 'contact.block')}
              </Button>
            </Buttons>
          }
        >
          {t(isBlocked ? 'contact.unblock.help' : 'contact.block.help')}
        </Notice>
      ) : (
        <TextAction type="button" onClick={() => setIsAsking(true)}>
          {t(isBlocked ? 'contact.unblock.ask' : 'contact.block.ask', { name })}
        </TextAction>
      )}
    </Section>
  );
}

function useBlocking({ documentId }: Contact, conversation: string) {
  const t = useText();
  const refusalText = useRefusalText();
  const refresh = useFreshConversation();
  const [request, { isLoading }] = useWhatsappBlockContactMutation();
  const [refusal, setRefusal] = useState<string | null>(null);
  const block = async (isBlocked: boolean): Promise<void> => {
    setRefusal(null);
    try {
      await request({ documentId, isBlocked }).unwrap();
      void refresh(conversation);
    } catch (error) {
      const problem = requestProblem(error);
      const isMetas = problem.kind === 'refused' && problem.code === errorCodes.metaRefused;
      setRefusal(isMetas ? t('contact.block.meta', { message: problem.message }) : refusalText(error));
    }
  };
  return { block, isBusy: isLoading, refusal };
}

const Section = styled.section`
  display: flex;
  flex-direction: column;
  align-items: flex-start;
  gap: 12px;
  padding-block-start: 16px;
  border-block-start: 1px solid ${color('line')};

  > div {
    width: 100%;
    box-sizing: border-box;
  }
`;
const Buttons = styled.span`
  display: flex;
  flex-wrap: wrap;
  gap: 8px;
  padding-block-start: 8px;
`;
