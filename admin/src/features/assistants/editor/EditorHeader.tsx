import { Button, LinkButton } from '@strapi/design-system';
import { Play } from '@strapi/icons';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

import type { Assistant } from '../../../../../contracts/assistant';
import { color } from '../../../components/inbox-colors';
import { PageHeader } from '../../../components/page/PageHeader';
import { ToFix } from '../../../components/page/ToFix';
import { useText } from '../../../components/use-text';
import { assistantsAddress, NEW, playgroundAddress, runsAddress } from '../addresses';
import { AssistantMark } from '../AssistantMark';
import { EnableSwitch } from '../enable/EnableSwitch';

interface EditorHeaderProps {
  /** Null for a new one. */
  readonly assistant: Assistant | null;
  readonly name: string;
  readonly canManage: boolean;
  /** The playground stands beside the form already. */
  readonly isDocked: boolean;
  readonly toFix: number;
  readonly isBusy: boolean;
  readonly onShowProblems: () => void;
  readonly onEnable: (isEnabled: boolean) => void;
  /** Null where there is nothing to give up. */
  readonly onDiscard: (() => void) | null;
  /** Null while something is to fix, or nothing changed. */
  readonly onSave: (() => void) | null;
}

export function EditorHeader(props: EditorHeaderProps) {
  const { assistant, name, canManage, isDocked, toFix, isBusy, onShowProblems, onEnable, onDiscard, onSave } = props;
  const t = useText();
  return (
    <PageHeader
      title={name.trim() === '' ? t('assistants.new') : name}
      mark={<AssistantMark />}
      back={{ to: assistantsAddress, label: t('page.assistants') }}
      beside={assistant && <Quiet to={runsAddress(assistant.documentId)}>{t('assistants.runs')}</Quiet>}
      actions={
        <>
          {canManage && <ToFix count={toFix} onClick={onShowProblems} />}
          {canManage && !isDocked && (
            <LinkButton tag={Link} to={playgroundAddress(assistant?.documentId ?? NEW)} variant="tertiary" startIcon={<Play />}>
              {t('assistants.playground')}
            </LinkButton>
          )}
          <EnableSwitch
            name={name}
            isEnabled={assistant?.isEnabled ?? false}
            isDisabled={!canManage || isBusy}
            hasLabel
            onChange={onEnable}
          />
          {onDiscard && (
            <Button variant="ghost" disabled={isBusy} onClick={onDiscard}>
              {t('page.discard')}
            </Button>
          )}
          {canManage && (
            <Button loading={isBusy} disabled={onSave === null || isBusy} onClick={() => onSave?.()}>
              {t('page.save')}
            </Button>
          )}
        </>
      }
    />
  );
}

const Quiet = styled(Link)`
  color: ${color('link')};
  font-size: 12px;
  font-weight: 500;
  line-height: 20px;
  text-decoration: none;

  &:hover {
    text-decoration: underline;
  }
`;
