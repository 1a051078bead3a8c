import { Button } from '@strapi/design-system';
import { Plus } from '@strapi/icons';

import { messageLimits } from '../../../../contracts/message-limits';
import { useText } from '../use-text';
import type { ButtonDraft, ReplyButtonsDraft } from './drafts';
import { FieldGroup, FieldProblem, GroupHead, GroupTitle, QuietHint, RowsBox } from './FieldLayout';
import { HeaderFields } from './HeaderFields';
import { MovableRow } from './MovableRow';
import { moved } from './move';
import type { ContentErrors } from './problem';
import { newButton } from './reply-buttons';
import { RowInput } from './RowInput';
import { TextAndFooter } from './TextAndFooter';
import { useProblemText } from './use-problem-text';
import { useReorder } from './use-reorder';
import { ColumnHeads, TapCell, type WhenTapped } from './when-tapped';

interface ReplyButtonsFieldsProps {
  readonly value: ReplyButtonsDraft;
  readonly onChange: (value: ReplyButtonsDraft) => void;
  readonly errors: ContentErrors;
  readonly whenTapped?: WhenTapped | undefined;
}

export function ReplyButtonsFields({ value, onChange, errors, whenTapped }: ReplyButtonsFieldsProps) {
  return (
    <FieldGroup>
      <HeaderFields value={value.header} problem={errors.header} onChange={(header) => onChange({ ...value, header })} />
      <TextAndFooter value={value} bodyLimit={messageLimits.interactiveBody} errors={errors} onChange={onChange} />
      <Buttons buttons={value.buttons} errors={errors} whenTapped={whenTapped} onChange={(buttons) => onChange({ ...value, buttons })} />
    </FieldGroup>
  );
}

interface ButtonsProps {
  readonly buttons: readonly ButtonDraft[];
  readonly onChange: (buttons: readonly ButtonDraft[]) => void;
  readonly errors: ContentErrors;
  readonly whenTapped: WhenTapped | undefined;
}

function Buttons({ buttons, onChange, errors, whenTapped }: ButtonsProps) {
  const t = useText();
  const problemText = useProblemText();
  const { replyButtons, replyButtonTitle } = messageLimits;
  const { container, reorder } = useReorder<number>({
    placeOf: (id) => buttons.findIndex((button) => button.id === id),
    step: (place, by) => (buttons[place + by] ? place + by : null),
    move: (from, to) => onChange(moved(buttons, from, to)),
  });
  return (
    <>
      <GroupHead>
        <GroupTitle>{t('fields.buttons')}</GroupTitle>
        <QuietHint>{t('fields.buttons.limit', { count: replyButtons, limit: replyButtonTitle })}</QuietHint>
      </GroupHead>
      {whenTapped && (
        <ColumnHeads aria-hidden>
          <span>{t('fields.button.words')}</span>
          <span data-tap>{t('fields.when-tapped')}</span>
        </ColumnHeads>
      )}
      <RowsBox ref={container}>
        {buttons.map((button, index) => {
          const name = button.title || t('fields.button', { number: index + 1 });
          return (
            <MovableRow
              key={button.id}
              id={button.id}
              reorder={reorder}
              moveLabel={t('fields.move', { name })}
              removeLabel={t('fields.remove', { name })}
              onRemove={buttons.length > 1 ? () => onChange(buttons.filter(({ id }) => id !== button.id)) : null}
            >
              <RowInput
                name={`buttons.${index}.title`}
                part="title"
                label={t('fields.button', { number: index + 1 })}
                value={button.title}
                limit={replyButtonTitle}
                error={problemText(errors[`buttons.${index}.title`])}
                onChange={(title) => onChange(buttons.map((other) => (other.id === button.id ? { ...button, title } : other)))}
              />
              {whenTapped && <TapCell>{whenTapped({ id: button.id, name })}</TapCell>}
            </MovableRow>
          );
        })}
      </RowsBox>
      {errors.buttons && <FieldProblem>{problemText(errors.buttons)}</FieldProblem>}
      <GroupHead>
        <Button
          type="button"
          variant="tertiary"
          startIcon={<Plus />}
          disabled={buttons.length >= replyButtons}
          onClick={() => onChange([...buttons, newButton()])}
        >
          {t('fields.add-button')}
        </Button>
        {buttons.length > 1 && <QuietHint>{t('fields.alt-moves')}</QuietHint>}
      </GroupHead>
    </>
  );
}
