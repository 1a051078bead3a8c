import { Button } from '@strapi/design-system';
import { Check, Clock, Cross, Play, Trash } from '@strapi/icons';
import { styled } from 'styled-components';

import type { AssistantCase, CaseVerdict } from '../../../../../contracts/playground';
import { GhostButton } from '../../../components/GhostButton';
import { color } from '../../../components/inbox-colors';
import { Notice } from '../../../components/page/Notice';
import { StateChip } from '../../../components/page/StateChip';
import { useAgo } from '../../../components/page/use-ago';
import { TextAction } from '../../../components/TextAction';
import { useText } from '../../../components/use-text';
import { PaneFoot, PaneHead, PaneScroll } from './panes';
import type { Cases } from './use-cases';

interface CasesPaneProps {
  readonly cases: Cases;
  readonly isBlocked: boolean;
  readonly onBack: () => void;
}

/** What must stay true, whatever is changed in the form. */
export function CasesPane({ cases: { cases, running, failure, run, stop, forget }, isBlocked, onBack }: CasesPaneProps) {
  const t = useText();
  const passed = cases.filter(({ lastVerdict }) => lastVerdict?.passed).length;
  return (
    <>
      <PaneHead>
        <h3>{t('assistants.cases')}</h3>
        <p>{cases.length === 0 ? t('assistants.cases.empty') : t('assistants.cases.passed', { passed, count: cases.length })}</p>
      </PaneHead>
      <PaneScroll tabIndex={0} role="group" aria-label={t('assistants.cases')}>
        {failure !== null && <Notice tone="danger">{failure}</Notice>}
        <List>
          {cases.map((each) => (
            <Case
              key={each.documentId}
              each={each}
              isRunning={running === each.documentId}
              isBlocked={isBlocked || running !== null}
              onRun={() => void run([each])}
              onForget={() => void forget(each.documentId)}
            />
          ))}
        </List>
      </PaneScroll>
      <PaneFoot>
        {running === null ? (
          <Button size="S" startIcon={<Play />} disabled={cases.length === 0 || isBlocked} onClick={() => void run(cases)}>
            {t('assistants.cases.run')}
          </Button>
        ) : (
          <Button size="S" variant="tertiary" onClick={stop}>
            {t('assistants.stop')}
          </Button>
        )}
        <TextAction type="button" $isFirst onClick={onBack}>
          {t('assistants.cases.back')}
        </TextAction>
      </PaneFoot>
    </>
  );
}

interface CaseProps {
  readonly each: AssistantCase;
  readonly isRunning: boolean;
  readonly isBlocked: boolean;
  readonly onRun: () => void;
  readonly onForget: () => void;
}

function Case({ each: { draft, lastVerdict }, isRunning, isBlocked, onRun, onForget }: CaseProps) {
  const t = useText();
  const ago = useAgo();
  return (
    <li data-case={draft.name}>
      <div>
        <strong>{draft.name}</strong>
        <Verdict verdict={lastVerdict} isRunning={isRunning} />
        {lastVerdict && !isRunning && (
          <small>{t('assistants.case.when', { ago: ago(lastVerdict.at), version: lastVerdict.version })}</small>
        )}
      </div>
      {lastVerdict && !lastVerdict.passed && !isRunning && (
        <ul>
          {lastVerdict.failures.map((failure, index) => (
            <li key={index}>{failure}</li>
          ))}
        </ul>
      )}
      <span>
        <GhostButton label={t('assistants.case.run', { name: draft.name })} disabled={isBlocked} onClick={onRun}>
          <Play />
        </GhostButton>
        <GhostButton label={t('fields.remove', { name: draft.name })} disabled={isBlocked} onClick={onForget}>
          <Trash />
        </GhostButton>
      </span>
    </li>
  );
}

function Verdict({ verdict, isRunning }: { verdict: CaseVerdict | null; isRunning: boolean }) {
  const t = useText();
  if (isRunning || verdict === null) {
    return (
      <StateChip tone="quiet" icon={<Clock />}>
        {t(isRunning ? 'assistants.case.running' : 'assistants.case.never')}
      </StateChip>
    );
  }
  return (
    <StateChip tone={verdict.passed ? 'good' : 'bad'} icon={verdict.passed ? <Check /> : <Cross />}>
      {t(verdict.passed ? 'assistants.case.passed' : 'assistants.case.failed')}
    </StateChip>
  );
}

const List = styled.ul`
  margin: 0;
  padding: 0;
  list-style: none;

  > li {
    position: relative;
    padding: 10px 72px 10px 0;
    border-block-end: 1px solid ${color('line')};
  }
  > li > div {
    display: flex;
    align-items: center;
    flex-wrap: wrap;
    gap: 4px 8px;
  }
  > li > span {
    position: absolute;
    inset-block-start: 6px;
    inset-inline-end: 0;
    display: inline-flex;
  }
  strong {
    flex: 1 0 100%;
    color: ${color('text')};
    font-size: 13px;
    font-weight: 600;
    line-height: 20px;
    overflow-wrap: anywhere;
  }
  small {
    color: ${color('muted')};
    font-size: 12px;
  }
  ul {
    margin: 6px 0 0;
    padding-inline-start: 16px;
    color: ${color('dangerText')};
    font-size: 12px;
    line-height: 18px;
  }
`;
