import type { ReactNode } from 'react';

import { Check, Cross } from '@strapi/icons';
import { VisuallyHidden } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { keyframes, styled } from 'styled-components';

import { clockTime } from '../../../../components/clock-time';
import { color } from '../../../../components/inbox-colors';
import { TextAction } from '../../../../components/TextAction';
import { useText } from '../../../../components/use-text';
import { useGuide } from '../guide/guide-context';
import type { LiveFact } from '../model/live-facts';

interface LiveListProps<Name extends string> {
  readonly facts: readonly LiveFact<Name>[];
  readonly wordsOf: (fact: LiveFact<Name>) => string;
  /** Buttons below. */
  readonly children?: ReactNode;
}

/** Small facts that tick themselves off, so that waiting is never a mystery. */
export function LiveList<Name extends string>({ facts, wordsOf, children }: LiveListProps<Name>) {
  const t = useText();
  const { formatTime } = useIntl();
  const { isWatching, watch } = useGuide();
  return (
    <Box>
      <Head>
        <h3>{t('setup.live')}</h3>
        {isWatching ? (
          <span>{t('setup.live.moves')}</span>
        ) : (
          <TextAction type="button" $isFirst onClick={watch}>
            {t('setup.live.go-on')}
          </TextAction>
        )}
      </Head>
      <ul aria-live="polite">
        {facts.map((fact) => (
          <li key={fact.name} data-fact={fact.name} data-state={fact.state}>
            <FactMark state={isWatching || fact.state !== 'now' ? fact.state : 'todo'} />
            <span>
              {wordsOf(fact)}
              <VisuallyHidden>{` – ${t(`setup.live.${fact.state}`)}`}</VisuallyHidden>
            </span>
            {fact.at !== null && <time dateTime={fact.at}>{formatTime(fact.at, { ...clockTime, second: '2-digit' })}</time>}
          </li>
        ))}
      </ul>
      {children}
    </Box>
  );
}

function FactMark({ state }: { state: LiveFact['state'] }) {
  return (
    <Mark aria-hidden data-mark={state}>
      {state === 'done' && <Check />}
      {state === 'failed' && <Cross />}
    </Mark>
  );
}

const Box = styled.div`
  display: flex;
  flex-direction: column;
  gap: 4px;
  padding: 16px;
  border-block-start: 1px solid ${color('line')};
  border-radius: 0 0 4px 4px;
  background: ${color('thread')};

  @media (min-width: 768px) {
    padding: 20px;
  }
  ul {
    margin: 0;
    padding: 4px 0 8px;
    list-style: none;
  }
  li {
    display: flex;
    align-items: center;
    gap: 12px;
    min-height: 26px;
    color: ${color('text')};
    font-size: 13px;
    line-height: 20px;
  }
  li > span:nth-child(2) {
    flex: 1;
    min-width: 0;
  }
  li[data-state='now'] {
    font-weight: 600;
  }
  li[data-state='todo'] {
    color: ${color('muted')};
  }
  li[data-state='failed'] {
    color: ${color('dangerText')};
  }
  time {
    flex: none;
    color: ${color('muted')};
    font-variant-numeric: tabular-nums;
  }
`;
const Head = styled.div`
  display: flex;
  align-items: center;
  justify-content: space-between;
  gap: 8px 16px;
  color: ${color('muted')};
  font-size: 12px;
  line-height: 20px;

  h3 {
    font-size: 11px;
    font-weight: 600;
    letter-spacing: 0.02em;
    text-transform: uppercase;
  }
`;
const turn = keyframes`
  to { transform: rotate(360deg); }
`;
const Mark = styled.span`
  display: inline-flex;
  align-items: center;
  justify-content: center;
  flex: none;
  box-sizing: border-box;
  width: 14px;
  height: 14px;
  border: 1px solid ${color('idle')};
  border-radius: 7px;

  svg {
    width: 6px;
    height: 6px;
  }
  svg path {
    fill: ${color('thread')};
  }
  &[data-mark='done'] {
    border-color: ${color('success')};
    background: ${color('success')};
  }
  &[data-mark='failed'] {
    border-color: ${color('dangerIcon')};
    background: ${color('dangerIcon')};
  }
  &[data-mark='now'] {
    border: 2px solid ${color('outboundLine')};
    border-block-start-color: ${color('primary')};
  }
  @media (prefers-reduced-motion: no-preference) {
    &[data-mark='now'] {
      animation: ${turn} 1s linear infinite;
    }
  }
`;
