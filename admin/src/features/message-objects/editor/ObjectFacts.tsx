import { styled } from 'styled-components';

import type { MessageObject } from '../../../../../contracts/message-object';
import { color } from '../../../components/inbox-colors';
import { StateChip } from '../../../components/page/StateChip';
import { useAgo } from '../../../components/page/use-ago';
import { useText } from '../../../components/use-text';
import { KindIcon, useKindText } from '../KindIcon';

/** Beside the title: what it is, and how much it is used. Whoever changes a used object changes what others send. */
export function ObjectFacts({ kind, object }: { kind: string; object: MessageObject | null }) {
  const t = useText();
  const ago = useAgo();
  const kindText = useKindText();
  return (
    <>
      <StateChip tone="quiet" icon={<KindIcon kind={kind} />}>
        {kindText(kind)}
      </StateChip>
      {object && (
        <Usage>
          {[
            t('messageObjects.used', { count: object.usageCount }),
            ...(object.lastUsedAt === null ? [] : [t('messageObjects.last-used', { ago: ago(object.lastUsedAt) })]),
            ...(object.updatedBy === null ? [] : [t('messageObjects.updated-by', { name: object.updatedBy, ago: ago(object.updatedAt) })]),
          ].join(' · ')}
        </Usage>
      )}
    </>
  );
}

const Usage = styled.span`
  color: ${color('muted')};
  font-size: 13px;
  line-height: 20px;
`;
