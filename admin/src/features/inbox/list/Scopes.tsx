import { Archive } from '@strapi/icons';
import { styled } from 'styled-components';

import { COUNT_LIMIT } from '../../../../../contracts/count-limit';
import type { ConversationView } from '../../../../../contracts/conversation';
import { color } from '../../../components/inbox-colors';
import { useText } from '../../../components/use-text';
import { conversationViews } from '../page/use-inbox-address';
import { useCounts } from './use-counts';

interface ScopesProps {
  readonly view: ConversationView;
  /** @default true */
  readonly hasCounts?: boolean;
  readonly onChange: (view: ConversationView) => void;
}

export function Scopes({ view, hasCounts = true, onChange }: ScopesProps) {
  const t = useText();
  const all = useCounts();
  const counts = hasCounts ? all : undefined;
  return (
    <Line role="group" aria-label={t('scopes.label')}>
      {conversationViews.map((scope) => {
        const count = counts?.[scope];
        const shown = count === undefined ? null : count >= COUNT_LIMIT ? '99+' : String(count);
        const name = t(`scopes.${scope}`);
        const pressed = { 'aria-pressed': scope === view, onClick: () => onChange(scope) };
        if (scope === 'archived') return <ArchiveScope key={scope} name={name} count={shown} {...pressed} />;
        return (
          <Scope key={scope} type="button" {...pressed}>
            {name}
            {shown !== null && <Count>{shown}</Count>}
          </Scope>
        );
      })}
    </Line>
  );
}

interface ArchiveScopeProps {
  readonly name: string;
  readonly count: string | null;
  readonly 'aria-pressed': boolean;
  readonly onClick: () => void;
}

/** At the end: an icon beside the list, its word where the line scrolls. */
function ArchiveScope({ name, count, ...button }: ArchiveScopeProps) {
  const label = count === null ? name : `${name} ${count}`;
  return (
    <Archived type="button" title={label} aria-label={label} {...button}>
      <Archive aria-hidden />
      <span aria-hidden>{name}</span>
    </Archived>
  );
}

const Line = styled.div`
  display: flex;
  flex: none;
  gap: 10px;
  box-sizing: border-box;
  height: 40px;
  padding-inline: 16px;
  border-block-end: 1px solid ${color('line')};
  overflow-x: auto;
  scrollbar-width: none;

  @media (max-width: 767px) {
    gap: 16px;
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

  /* Five scopes have to fit into the list, in Spanish too. */
  @media (min-width: 768px) and (max-width: 1439px) {
    gap: 4px;
    font-size: 12px;
  }
  @media (min-width: 1440px) {
    gap: 4px;
    font-size: 12.5px;
  }

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
const Archived = styled(Scope)`
  position: sticky;
  inset-inline-end: 0;
  margin-inline-start: auto;
  background: ${color('pane')};

  svg {
    width: 16px;
    height: 16px;
  }
  svg path {
    fill: currentColor;
  }
  @media (max-width: 767px) {
    position: static;

    svg {
      display: none;
    }
  }
  @media (min-width: 768px) {
    span {
      display: none;
    }
  }
`;
const Count = styled.span`
  font-variant-numeric: tabular-nums;
`;
