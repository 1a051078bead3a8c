import { styled } from 'styled-components';

import type { ConversationView } from '../../../../../contracts/conversation';
import { color } from '../../../components/inbox-colors';
import { useText } from '../../../components/use-text';

interface EmptyScopeProps {
  readonly view: ConversationView;
  readonly q: string;
  readonly isOfOneNumber: boolean;
}

export function EmptyScope({ view, q, isOfOneNumber }: EmptyScopeProps) {
  const t = useText();
  if (q === '' && isOfOneNumber) {
    return (
      <Center>
        <strong>{t('numbers.empty.title')}</strong>
        <span>{t('numbers.empty.text')}</span>
      </Center>
    );
  }
  return (
    <Center>
      {q === '' ? (
        <>
          <strong>{t(`empty.${view}.title`)}</strong>
          <span>{t(`empty.${view}.text`)}</span>
        </>
      ) : (
        <>
          <strong>{t('empty.search.title')}</strong>
          <span>{t('empty.search.text', { q })}</span>
        </>
      )}
    </Center>
  );
}

const Center = styled.div`
  display: flex;
  flex: 1;
  flex-direction: column;
  align-items: center;
  justify-content: center;
  gap: 6px;
  padding: 24px 32px;
  color: ${color('muted')};
  font-size: 13px;
  line-height: 20px;
  text-align: center;
  overflow-wrap: anywhere;

  strong {
    color: ${color('text')};
    font-size: 14px;
    font-weight: 600;
  }
`;
