import { useState } from 'react';

import { styled } from 'styled-components';

import type { AssistantDraft } from '../../../../../contracts/assistant';
import type { CaseDraft } from '../../../../../contracts/playground';
import { useWhatsappTemplatesQuery } from '../../../api/templates-api';
import { firstName } from '../../../components/format/first-name';
import { color } from '../../../components/inbox-colors';
import { shippedLocales } from '../../../components/locale-fields/contact-locales';
import { Segmented } from '../../../components/page/Segmented';
import { useText } from '../../../components/use-text';
import { CasesPane } from './CasesPane';
import { ConversationView } from './ConversationView';
import { KeepCaseDialog } from './KeepCaseDialog';
import { calledTools, caseName, firstExpectation } from './model/expectation';
import { linesBefore, type TurnEntry } from './model/situation';
import { PlaygroundComposer } from './PlaygroundComposer';
import { PlaygroundHead } from './PlaygroundHead';
import { TracePane } from './TracePane';
import { useCases } from './use-cases';
import type { Playground } from './use-playground';

interface PlaygroundPaneProps {
  readonly playground: Playground;
  readonly draft: AssistantDraft;
  /** Null while it was never saved. */
  readonly assistant: string | null;
  /** Conversation and trace have room side by side. */
  readonly isWide: boolean;
  /** Why nothing can be tried yet; null when it can. */
  readonly obstacle: React.ReactNode;
}

const SECOND_MS = 1_000;
type View = 'conversation' | 'trace';

/** Tries the form as it stands. Nothing is sent. */
export function PlaygroundPane({ playground, draft, assistant, isWide, obstacle }: PlaygroundPaneProps) {
  const t = useText();
  const templates = useWhatsappTemplatesQuery().data?.data ?? [];
  const cases = useCases(assistant, draft);
  const [view, setView] = useState<View>('conversation');
  const [side, setSide] = useState<'trace' | 'cases'>('trace');
  const [keeping, setKeeping] = useState<TurnEntry | null>(null);
  const { circumstances, shown } = playground;
  const isBlocked = obstacle !== null;
  const contactName = circumstances.contact ? firstName(circumstances.contact.name) : t('assistants.stranger');
  const locales = [...new Set([...shippedLocales, ...Object.keys(draft.handoff.messages), ...(draft.language ? [draft.language] : [])])];

  return (
    <Pane aria-label={t('assistants.playground')}>
      <PlaygroundHead playground={playground} locales={locales} />
      {!isWide && (
        <Views>
          <Segmented
            label={t('assistants.playground.view')}
            value={view}
            options={(['conversation', 'trace'] as const).map((value) => ({ value, label: t(`assistants.${value}`) }))}
            onChange={setView}
          />
        </Views>
      )}
      <Columns data-wide={isWide || undefined}>
        {(isWide || view === 'conversation') && (
          <Conversation>
            <ConversationView
              playground={playground}
              name={draft.name}
              waitSeconds={draft.debounce.windowMs / SECOND_MS}
              templates={templates}
            />
            {obstacle}
            <PlaygroundComposer
              placeholder={t('assistants.write-as', { name: contactName })}
              isBlocked={isBlocked}
              onSay={playground.say}
            />
          </Conversation>
        )}
        {(isWide || view === 'trace') && (
          <Side>
            {side === 'trace' ? (
              <TracePane
                playground={playground}
                onKeep={assistant === null ? null : () => setKeeping(shown)}
                caseCount={cases.cases.length}
                onCases={() => setSide('cases')}
              />
            ) : (
              <CasesPane cases={cases} isBlocked={isBlocked} onBack={() => setSide('trace')} />
            )}
          </Side>
        )}
      </Columns>
      {keeping && (
        <KeepCaseDialog
          first={firstCase(playground, keeping)}
          tools={calledTools(keeping.tried)}
          onKeep={cases.keep}
          onClose={() => setKeeping(null)}
        />
      )}
    </Pane>
  );
}

/** What was said before that turn's answer, under the circumstances of now. */
function firstCase({ entries, circumstances: { contact, window, locale } }: Playground, turn: TurnEntry): CaseDraft {
  const lines = linesBefore(entries, turn);
  const said = lines.slice(-turn.joined).map((line) => (line.from === 'contact' ? (line.tapped?.title ?? line.text) : ''));
  return {
    name: caseName(said),
    lines,
    contact: contact?.documentId ?? null,
    window,
    locale,
    expectation: firstExpectation(turn.tried),
  };
}

const Pane = styled.aside`
  display: flex;
  flex: 1;
  flex-direction: column;
  min-height: 0;
  background: ${color('thread')};
`;
const Views = styled.div`
  display: flex;
  flex: none;
  padding: 8px 20px;
  border-block-end: 1px solid ${color('line')};
  background: ${color('pane')};
`;
const Columns = styled.div`
  display: flex;
  flex: 1;
  min-height: 0;

  > * {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
  }
`;
const Conversation = styled.div`
  background: ${color('thread')};
`;
const Side = styled.div`
  background: ${color('pane')};

  [data-wide] > & {
    border-inline-start: 1px solid ${color('line')};
  }
`;
