import { styled } from 'styled-components';

import { COUNT_LIMIT } from '../../../../../contracts/count-limit';
import type { ConversationView } from '../../../../../contracts/conversation';
import { color } from '../../../components/inbox-colors';
import { useText } from '../../../components/use-text';
import { conversationViews } from '../page/use-inbox-address';
import { useCounts } from './use-counts';

interface ScopesProps {
  readonly view: ConversationView;
  readonly onChange: (view: ConversationView) => void;
}

export function Scopes({ view, onChange }: ScopesProps) {
  const t = useText();
  const counts = useCounts();
  return (
    <Line role="group" aria-label={t('scopes.label')}>
      {conversationViews.map((scope) => {
        const count = counts?.[scope];
        return (
          <Scope key={scope} type="button" aria-pressed={scope === view} onClick={() => onChange(scope)}>
            {t(`scopes.${scope}`)}
            {count !== undefined && <Count>{count >= COUNT_LIMIT ? '99+' : count}</Count>}
          </Scope>
        );
      })}
    </Line>
  );
}

const Line = styled.div`
  display: flex;
  flex: none;
  gap: 16px;
  box-sizing: border-box;
  height: 40px;
  padding-inline: 16px;
  border-block-end: 1px solid ${color('line')};
  overflow-x: auto;
  scrollbar-width: none;

  @media (max-width: 767px) {
    height: 44px;
  }
`;
const Scope = styled.button`
  display: inline-flex;
  align-items: center;
  flex: none;
  gap: 5px;
  padding: 2px 0 0;
  border: 0;
  border-block-end: 2px solid transparent;
  background: none;
  color: ${color('muted')};
  font: inherit;
  font-size: 13px;
  font-weight: 500;
  line-height: 20px;
  cursor: pointer;

  &[aria-pressed='true'] {
    border-block-end-color: ${color('primary')};
    color: ${color('primaryText')};
    font-weight: 600;
  }
  &:focus-visible {
    outline: 2px solid ${color('primary')};
    outline-offset: -2px;
  }
`;
const Count = styled.span`
  font-variant-numeric: tabular-nums;
`;
