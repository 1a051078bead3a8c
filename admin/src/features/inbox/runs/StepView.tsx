import { Check } from '@strapi/icons';
import { styled } from 'styled-components';

import type { RunStep } from '../../../../../contracts/assistant-run';
import { useDuration } from '../../../components/format/use-duration';
import { color, type InboxColor } from '../../../components/inbox-colors';
import { useOptionalText, useText } from '../../../components/use-text';
import { argumentLines, stepMark, type StepMark } from './run-facts';

/** One step: what it was, with what, and what came of it. */
export function StepView({ step }: { step: RunStep }) {
  const t = useText();
  const optional = useOptionalText();
  const duration = useDuration();
  const { kind, name, result, ms, error, entries } = step;
  const lines = argumentLines(step.arguments);
  const isTool = kind === 'tool';
  // Rules are named by why they hand over, guards by what they look for.
  const about = optional(`runs.step.${name}`) ?? optional(`handoff.reason.${name}`);
  return (
    <Step data-step={kind}>
      <Mark aria-hidden $mark={stepMark(step)} />
      <Body>
        <Head>
          {isTool ? <code>{name}</code> : <strong>{[t(`runs.kind.${kind}`), about].filter(Boolean).join(' · ')}</strong>}
          <Time>{duration(ms)}</Time>
        </Head>
        {lines.length > 0 && (
          <Arguments aria-label={t('runs.arguments')}>
            {lines.map((line) => `${line.name === '' ? '' : `${line.name}: `}${line.value}`).join('\n')}
          </Arguments>
        )}
        {result !== null && result !== '' && (
          <Result>
            {isTool && error === null && <Check aria-hidden />}
            <span>{result}</span>
          </Result>
        )}
        {error !== null && <Problem>{error}</Problem>}
        {entries.length > 0 && <Entries entries={entries} />}
      </Body>
    </Step>
  );
}

/** What it read of the content, to be opened. */
function Entries({ entries }: Pick<RunStep, 'entries'>) {
  const t = useText();
  return (
    <Read>
      <span>{t('runs.entries')}</span>
      <ul>
        {entries.map(({ uid, documentId, title, source }) => (
          <li key={`${uid} ${documentId}`}>
            <a href={entryAddress(uid, documentId)} target="_blank" rel="noopener noreferrer" title={source}>
              {title || documentId}
            </a>
          </li>
        ))}
      </ul>
    </Read>
  );
}

/** In another tab: who looks what the assistant did stays where they are. */
function entryAddress(uid: string, documentId: string): string {
  const base = window.location.pathname.split('/plugins/')[0] ?? '';
  return `${base}/content-manager/collection-types/${uid}/${documentId}`;
}

const fills: Readonly<Record<StepMark, InboxColor>> = {
  ours: 'idle',
  model: 'assistantIcon',
  tool: 'edit',
  handoff: 'assistantIcon',
  done: 'success',
  failed: 'dangerIcon',
};
const round: readonly StepMark[] = ['ours', 'done'];

const Step = styled.li`
  position: relative;
  display: flex;
  gap: 12px;
  padding-block-end: 12px;

  &:not(:last-child)::before {
    content: '';
    position: absolute;
    inset-block: 18px 0;
    inset-inline-start: 4px;
    width: 2px;
    background: ${color('line')};
  }
  &:last-child {
    padding-block-end: 0;
  }
`;
const Mark = styled.span<{ $mark: StepMark }>`
  flex: none;
  width: 10px;
  height: 10px;
  margin-block-start: 5px;
  border-radius: ${({ $mark }) => (round.includes($mark) ? '50%' : '2px')};
  background: ${({ $mark }) => color(fills[$mark])};
  forced-color-adjust: none;
`;
const Body = styled.div`
  display: flex;
  flex: 1;
  flex-direction: column;
  gap: 4px;
  min-width: 0;
  color: ${color('text')};
  font-size: 13px;
  line-height: 20px;
`;
const Head = styled.span`
  display: flex;
  align-items: baseline;
  justify-content: space-between;
  gap: 12px;

  strong,
  code {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  code {
    font-family: ui-monospace, SFMono-Regular, Menlo, monospace;
    font-size: 12px;
  }
`;
const Time = styled.span`
  flex: none;
  color: ${color('muted')};
  font-size: 12px;
  font-variant-numeric: tabular-nums;
`;
const Arguments = styled.pre`
  margin: 0;
  padding: 8px;
  border-radius: 4px;
  background: ${color('thread')};
  color: ${color('quoteText')};
  font-family: ui-monospace, SFMono-Regular, Menlo, monospace;
  font-size: 12px;
  line-height: 18px;
  white-space: pre-wrap;
  overflow-wrap: anywhere;
`;
const Result = styled.span`
  display: flex;
  align-items: baseline;
  gap: 6px;
  color: ${color('muted')};
  overflow-wrap: anywhere;

  svg {
    flex: none;
    width: 10px;
    height: 10px;
  }
  svg path {
    fill: ${color('successText')};
  }
`;
const Problem = styled.span`
  color: ${color('dangerText')};
  overflow-wrap: anywhere;
`;
const Read = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 0 8px;
  color: ${color('muted')};
  font-size: 12px;

  ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  a {
    color: ${color('link')};
    font-weight: 600;
    text-decoration: none;
  }
  a:hover {
    text-decoration: underline;
  }
`;
