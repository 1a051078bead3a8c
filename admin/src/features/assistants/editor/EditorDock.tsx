import { useMediaQuery } from '@strapi/strapi/admin';

import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

import type { Assistant, AssistantDraft } from '../../../../../contracts/assistant';
import type { ContentSource } from '../../../../../contracts/content-source';
import { color } from '../../../components/inbox-colors';
import { ToFix } from '../../../components/page/ToFix';
import { useText } from '../../../components/use-text';
import { assistantAddress, NEW } from '../addresses';
import { SourcePreview } from '../content/SourcePreview';
import { PlaygroundPane } from '../playground/PlaygroundPane';
import type { Playground } from '../playground/use-playground';
import { Dock } from './panes';

interface EditorDockProps {
  readonly playground: Playground;
  readonly draft: AssistantDraft;
  readonly assistant: Assistant | null;
  /** Of the Content tab, where its preview takes the dock's place; undefined on the others. */
  readonly source: ContentSource | null | undefined;
  /** Undefined on the playground's own page. */
  readonly isWide: boolean | undefined;
  /** What keeps the form from being tried. */
  readonly toFix: number;
  readonly onShowProblems: () => void;
}

/** Beside the form, or on a page of its own where there is no room. */
export function EditorDock({ playground, draft, assistant, source, isWide, toFix, onShowProblems }: EditorDockProps) {
  const t = useText();
  const hasRoom = useMediaQuery('(min-width: 768px)');
  const isPage = isWide === undefined;
  const hasModel = draft.provider !== null && draft.model.trim() !== '';
  const obstacle =
    toFix > 0 ? (
      <Obstacle>
        {t('assistants.playground.to-fix')}
        {/* Beside the form its own head says so. */}
        {isPage && <ToFix count={toFix} onClick={onShowProblems} />}
      </Obstacle>
    ) : hasModel ? null : (
      <Obstacle>{t('assistants.playground.no-model')}</Obstacle>
    );
  return (
    <>
      {isPage && <Back to={assistantAddress(assistant?.documentId ?? NEW)}>{t('assistants.playground.back', { name: draft.name })}</Back>}
      <Dock data-narrow={source !== undefined || undefined}>
        {source === undefined ? (
          <PlaygroundPane
            playground={playground}
            draft={draft}
            assistant={assistant?.documentId ?? null}
            isWide={isPage ? hasRoom : isWide}
            obstacle={obstacle}
          />
        ) : (
          <SourcePreview source={source} />
        )}
      </Dock>
    </>
  );
}

const Obstacle = styled.div`
  display: flex;
  align-items: center;
  flex: none;
  flex-wrap: wrap;
  gap: 4px 12px;
  padding: 8px 16px;
  border-block-start: 1px solid ${color('warnLine')};
  background: ${color('warn')};
  color: ${color('text')};
  font-size: 12px;
  line-height: 18px;
`;
const Back = styled(Link)`
  align-self: flex-start;
  padding-block-end: 12px;
  color: ${color('link')};
  font-size: 12px;
  line-height: 20px;
  text-decoration: none;

  &:hover {
    text-decoration: underline;
  }
  @media (pointer: coarse) {
    padding-block: 12px;
  }
`;
