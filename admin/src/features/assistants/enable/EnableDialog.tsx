import { CheckCircle, Clock, WarningCircle } from '@strapi/icons';
import { styled } from 'styled-components';

import type { AssistantDraft } from '../../../../../contracts/assistant';
import { color } from '../../../components/inbox-colors';
import { FormDialog } from '../../../components/page/FormDialog';
import { TextAction } from '../../../components/TextAction';
import { useText } from '../../../components/use-text';
import { canEnable, enableChecklist, type CheckItem } from './checklist';

interface EnableDialogProps {
  readonly draft: AssistantDraft;
  readonly isTried: boolean;
  /** What is written is not saved yet: it is, with the same click. */
  readonly savesFirst: boolean;
  readonly isBusy: boolean;
  readonly onGo: (item: CheckItem) => void;
  readonly onEnable: () => void;
  readonly onClose: () => void;
}

const icons = { done: CheckCircle, open: Clock, needed: WarningCircle } as const;

/** What should be true before it answers real people. Only what it cannot answer without closes the button. */
export function EnableDialog({ draft, isTried, savesFirst, isBusy, onGo, onEnable, onClose }: EnableDialogProps) {
  const t = useText();
  const items = enableChecklist(draft, isTried);
  const isAllDone = items.every(({ state }) => state === 'done');
  return (
    <FormDialog
      title={t('assistants.enable.title', { name: draft.name || t('assistants.unnamed') })}
      submit={t(savesFirst ? 'assistants.enable.save' : 'assistants.enable')}
      isBusy={isBusy}
      isBlocked={!canEnable(items)}
      onSubmit={onEnable}
      onClose={onClose}
      focusAfter="[data-enable-switch]"
    >
      <Lead>{t(isAllDone ? 'assistants.enable.ready' : 'assistants.enable.text')}</Lead>
      <List>
        {items.map((item) => {
          const Icon = icons[item.state];
          return (
            <li key={item.key} data-state={item.state}>
              <Icon role="img" aria-label={t(`assistants.check.state.${item.state}`)} />
              <span>
                <strong>{t(`assistants.check.${item.key}`)}</strong>
                {item.state !== 'done' && <small>{t(`assistants.check.${item.key}.help`)}</small>}
              </span>
              {item.state !== 'done' && (
                <TextAction type="button" $isFirst onClick={() => onGo(item)}>
                  {t('assistants.check.go')}
                </TextAction>
              )}
            </li>
          );
        })}
      </List>
    </FormDialog>
  );
}

const Lead = styled.p`
  font-size: 14px;
  line-height: 20px;
`;
const List = styled.ul`
  margin: 0;
  padding: 0;
  border: 1px solid ${color('line')};
  border-radius: 4px;
  list-style: none;

  li {
    display: flex;
    align-items: flex-start;
    gap: 12px;
    padding: 10px 16px;
  }
  li + li {
    border-block-start: 1px solid ${color('line')};
  }
  svg {
    flex: none;
    width: 16px;
    height: 16px;
    margin-block-start: 2px;
  }
  svg path {
    fill: ${color('muted')};
  }
  [data-state='done'] svg path {
    fill: ${color('success')};
  }
  [data-state='needed'] svg path {
    fill: ${color('dangerIcon')};
  }
  span {
    flex: 1;
    min-width: 0;
  }
  strong,
  small {
    display: block;
    font-size: 13px;
    font-weight: 500;
    line-height: 20px;
  }
  small {
    color: ${color('muted')};
    font-size: 12px;
    font-weight: 400;
    line-height: 18px;
  }
`;
