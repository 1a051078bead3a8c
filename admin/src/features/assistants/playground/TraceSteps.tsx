import { CheckCircle, WarningCircle } from '@strapi/icons';
import { styled } from 'styled-components';

import type { AssistantRun } from '../../../../../contracts/assistant-run';
import { useDuration } from '../../../components/format/use-duration';
import { color } from '../../../components/inbox-colors';
import { useText } from '../../../components/use-text';
import { isOurs, traceOf, type TraceBlock } from './model/trace';

interface TraceStepsProps {
  readonly run: Pick<AssistantRun, 'steps' | 'handoff' | 'error'>;
  /** In one sentence, when it handed off. */
  readonly why: string | null;
  /** Nothing of it was done. */
  readonly isDry: boolean;
}

/** What happened in a turn, downwards. Round marks are ours, square ones the model's. */
export function TraceSteps({ run, why, isDry }: TraceStepsProps) {
  const blocks = traceOf(run);
  return (
    <>
      <List>
        {blocks.map((block, index) => (
          <Step key={index} block={block} why={block.saysWhy ? why : null} isDry={isDry} />
        ))}
      </List>
      {run.error !== null && <Wrong role="status">{run.error}</Wrong>}
    </>
  );
}

function Step({ block, why, isDry }: { block: TraceBlock; why: string | null; isDry: boolean }) {
  const t = useText();
  const duration = useDuration();
  const { kind, name, ms, argumentLines, results, errors, entries } = block;
  const isTool = kind === 'tool';
  return (
    <li data-step={kind} data-ours={isOurs(block) || undefined} data-handoff={name === 'handoff_to_human' || undefined}>
      <Head>
        {isTool ? (
          <code>{name}</code>
        ) : (
          <strong>{t(kind === 'result' && !isDry ? 'assistants.step.done' : `assistants.step.${kind}`)}</strong>
        )}
        <span>{duration(ms)}</span>
      </Head>
      {kind === 'model' && name !== null && <p>{name}</p>}
      {argumentLines.length > 0 && <pre tabIndex={0}>{argumentLines.join('\n')}</pre>}
      {results.length > 0 && (
        <p>
          {isTool && <CheckCircle aria-hidden />}
          {results.join(' · ')}
        </p>
      )}
      {entries.length > 0 && (
        <ul>
          {entries.map(({ source, documentId, title }, index) => (
            <li key={`${documentId}-${index}`}>
              {title} <small>{source}</small>
            </li>
          ))}
        </ul>
      )}
      {errors.map((error, index) => (
        <p key={index} data-error>
          <WarningCircle aria-hidden />
          {error}
        </p>
      ))}
      {why !== null && (
        <Why>
          <strong>{t('assistants.why')}</strong>
          {why}
        </Why>
      )}
    </li>
  );
}

const List = styled.ol`
  position: relative;
  margin: 0;
  padding: 0;
  list-style: none;

  > li {
    position: relative;
    padding: 0 0 14px 22px;
    color: ${color('muted')};
    font-size: 12px;
    line-height: 18px;
  }
  > li::before {
    content: '';
    position: absolute;
    inset-block-start: 5px;
    inset-inline-start: 0;
    width: 9px;
    height: 9px;
    border-radius: 2px;
    background: ${color('infoText')};
  }
  > li[data-ours]::before {
    border-radius: 50%;
    background: ${color('idle')};
  }
  > li[data-step='model']::before,
  > li[data-handoff]::before {
    background: ${color('assistantText')};
  }
  > li[data-step='result']::before {
    background: ${color('success')};
  }
  > li:not(:last-child)::after {
    content: '';
    position: absolute;
    inset-block: 20px 0;
    inset-inline-start: 4px;
    width: 1px;
    background: ${color('line')};
  }
  p {
    overflow-wrap: anywhere;
  }
  p svg {
    width: 11px;
    height: 11px;
    margin-inline-end: 4px;
    vertical-align: -1px;
  }
  p svg path {
    fill: ${color('success')};
  }
  p[data-error] {
    color: ${color('dangerText')};
  }
  p[data-error] svg path {
    fill: ${color('dangerIcon')};
  }
  pre {
    margin: 4px 0;
    padding: 8px;
    border-radius: 4px;
    background: ${color('thread')};
    color: ${color('quoteText')};
    font-family: ui-monospace, SFMono-Regular, Menlo, monospace;
    font-size: 11px;
    line-height: 16px;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  pre:focus-visible {
    outline: 2px solid ${color('primary')};
  }
  ul {
    margin: 0;
    padding-inline-start: 16px;
  }
  small {
    font-size: 11px;
    opacity: 0.9;
  }
`;
const Head = styled.div`
  display: flex;
  align-items: baseline;
  justify-content: space-between;
  gap: 12px;

  strong,
  code {
    color: ${color('text')};
    font-size: 12px;
    font-weight: 600;
    line-height: 18px;
    overflow-wrap: anywhere;
  }
  code {
    font-family: ui-monospace, SFMono-Regular, Menlo, monospace;
  }
  span {
    flex: none;
    font-variant-numeric: tabular-nums;
  }
`;
const Why = styled.div`
  margin-block-start: 6px;
  padding: 8px 12px;
  border: 1px solid ${color('assistantLine')};
  border-radius: 4px;
  background: ${color('assistant')};
  color: ${color('text')};

  strong {
    display: block;
    font-weight: 600;
  }
`;
const Wrong = styled.p`
  color: ${color('dangerText')};
  font-size: 12px;
  line-height: 18px;
  overflow-wrap: anywhere;
`;
