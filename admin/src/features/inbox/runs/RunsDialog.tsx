import { styled } from 'styled-components';

import type { Conversation } from '../../../../../contracts/conversation';
import { useWhatsappConversationRunsQuery } from '../../../api/conversation-runs-api';
import { color } from '../../../components/inbox-colors';
import { useText } from '../../../components/use-text';
import { DialogFrame } from '../dialogs/DialogFrame';
import { Problem } from '../page/Problem';
import { RunView } from './RunView';

interface RunsDialogProps {
  readonly conversation: Conversation;
  readonly onClose: () => void;
}

/** Each turn of an assistant in this conversation, newest first: what it did, with what, and how it ended. */
export function RunsDialog({ conversation, onClose }: RunsDialogProps) {
  const t = useText();
  const { data, isError, isLoading, refetch } = useWhatsappConversationRunsQuery(conversation.documentId);
  const runs = data?.data ?? [];
  return (
    <DialogFrame title={t('runs.title')} width={720} onClose={onClose}>
      {isError && !data && <Problem text={t('runs.failed')} onRetry={() => void refetch()} />}
      {isLoading && <Quiet role="status">{t('runs.loading')}</Quiet>}
      {data && runs.length === 0 && <Quiet>{t('runs.none')}</Quiet>}
      <List>
        {runs.map((run, index) => (
          <li key={run.documentId}>
            <RunView run={run} isOpen={index === 0} />
          </li>
        ))}
      </List>
    </DialogFrame>
  );
}

const Quiet = styled.p`
  color: ${color('muted')};
  font-size: 14px;
  line-height: 20px;
`;
const List = styled.ol`
  display: flex;
  flex-direction: column;
  gap: 12px;
  margin: 0;
  padding: 0;
  list-style: none;
`;
