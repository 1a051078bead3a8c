import { styled } from 'styled-components';

import type { Assistant } from '../../../../../contracts/assistant';
import { Notice } from '../../../components/page/Notice';
import { useText } from '../../../components/use-text';
import { ContentTab } from '../content/ContentTab';
import { HandoffTab } from '../handoff/HandoffTab';
import { InstructionsTab } from '../instructions/InstructionsTab';
import { LimitsTab } from '../limits/LimitsTab';
import { MessagesTab } from '../messages/MessagesTab';
import { EditorTabs, editorPanel } from './EditorTabs';
import { Fields } from './panes';
import type { AssistantEditing } from './use-assistant-editor';

interface EditorFormProps {
  readonly editor: AssistantEditing;
  readonly assistant: Assistant | null;
  /** Why it was not saved. */
  readonly failure: string | null;
  /** Which of its content sources is open. */
  readonly source: number;
  readonly onSource: (index: number) => void;
  readonly hasPreview: boolean;
}

/** The tabs, and the fields of the one that is open. */
export function EditorForm({ editor: { form, tab, toFixByTab, select }, failure, ...fields }: EditorFormProps) {
  const t = useText();
  return (
    <>
      <EditorTabs selected={tab} toFix={toFixByTab} onSelect={select} />
      {failure !== null && (
        <Failure>
          <Notice tone="danger" title={t('assistants.failure')}>
            {failure}
          </Notice>
        </Failure>
      )}
      <Fields key={tab} disabled={form.isReadOnly} {...editorPanel(tab)}>
        <TabFields tab={tab} {...fields} />
      </Fields>
    </>
  );
}

function TabFields({
  tab,
  assistant,
  source,
  onSource,
  hasPreview,
}: Omit<EditorFormProps, 'editor' | 'failure'> & Pick<AssistantEditing, 'tab'>) {
  switch (tab) {
    case 'instructions':
      return <InstructionsTab assistant={assistant} />;
    case 'messages':
      return <MessagesTab />;
    case 'content':
      return <ContentTab selected={source} onSelect={onSource} hasPreview={hasPreview} />;
    case 'handoff':
      return <HandoffTab />;
    case 'limits':
      return <LimitsTab />;
  }
}

const Failure = styled.div`
  padding-block-end: 16px;
`;
