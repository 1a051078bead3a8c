import { Tooltip } from '@strapi/design-system';
import { styled } from 'styled-components';

import { color } from '../../../components/inbox-colors';
import { useText } from '../../../components/use-text';
import type { Reaction } from '../model/reactions';

/** At the start edge, so that it never covers the time. */
export function ReactionPill({ reactions, contactName }: { reactions: readonly Reaction[]; contactName: string }) {
  const t = useText();
  if (reactions.length === 0) return null;
  const who = reactions
    .map(({ emoji, direction, authorName }) => `${emoji} ${direction === 'inbound' ? contactName : (authorName ?? t('author.you'))}`)
    .join(', ');
  return (
    <Tooltip label={who}>
      <Pill role="img" aria-label={t('bubble.reactions', { who })}>
        {[...new Set(reactions.map(({ emoji }) => emoji))].join('')}
        {reactions.length > 1 && <Count>{reactions.length}</Count>}
      </Pill>
    </Tooltip>
  );
}

const Pill = styled.span`
  display: inline-flex;
  align-items: center;
  gap: 4px;
  position: absolute;
  inset-block-end: -14px;
  inset-inline-start: 12px;
  height: 20px;
  padding-inline: 6px;
  border: 1px solid ${color('line')};
  border-radius: 10px;
  background: ${color('pane')};
  font-size: 12px;
  line-height: 18px;
`;
const Count = styled.span`
  color: ${color('muted')};
  font-size: 11px;
`;
