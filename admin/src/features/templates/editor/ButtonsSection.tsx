import { styled } from 'styled-components';

import { templateLimits } from '../../../../../contracts/message-limits';
import { QuietHint } from '../../../components/content-fields/FieldLayout';
import { MovableRow } from '../../../components/content-fields/MovableRow';
import { moved } from '../../../components/content-fields/move';
import { useReorder } from '../../../components/content-fields/use-reorder';
import { color } from '../../../components/inbox-colors';
import { useText } from '../../../components/use-text';
import type { TemplateButton } from '../../../../../contracts/template';
import { kindsThatFit, withNewButton, type ButtonKind } from '../model/buttons';
import { partOf, withPart } from '../model/parts';
import { AddButton } from './AddButton';
import { ButtonFields } from './ButtonFields';
import { useTemplateForm } from './form-context';
import { FieldProblem } from '../../../components/page/FieldProblem';
import { Section } from './Section';
import { useRowKeys } from './use-row-keys';

export function ButtonsSection() {
  const t = useText();
  const { draft, change, problemAt, isReadOnly } = useTemplateForm();
  const buttons = partOf(draft, 'BUTTONS')?.buttons ?? [];
  const rows = useRowKeys(buttons.length);
  const set = (next: readonly TemplateButton[]) =>
    change(withPart(draft, 'BUTTONS', next.length === 0 ? null : { type: 'BUTTONS', buttons: [...next] }));
  const { container, reorder } = useReorder<number>({
    placeOf: rows.placeOf,
    step: (place, by) => (buttons[place + by] ? place + by : null),
    move: (from, to) => {
      if (isReadOnly) return;
      rows.moved(from, to);
      set(moved(buttons, from, to));
    },
  });
  const add = (kind: ButtonKind) => {
    const next = withNewButton(buttons, kind);
    rows.inserted(next.findIndex((button, index) => button !== buttons[index]));
    set(next);
  };

  return (
    <Section
      title={t('templates.buttons')}
      end={
        <End>
          <QuietHint>{t('templates.buttons.count', { count: buttons.length, limit: templateLimits.buttons })}</QuietHint>
          {!isReadOnly && <AddButton kinds={kindsThatFit(buttons, templateLimits.buttons)} onAdd={add} />}
        </End>
      }
    >
      {buttons.length > 0 && (
        <Rows ref={container}>
          {buttons.map((button, index) => (
            <MovableRow
              key={rows.keys[index]}
              id={rows.keys[index] ?? ''}
              reorder={reorder}
              moveLabel={t('templates.button.move', { number: index + 1 })}
              removeLabel={t('templates.button.remove', { number: index + 1 })}
              onRemove={() => {
                rows.removed(index);
                set(buttons.filter((_, other) => other !== index));
              }}
            >
              <ButtonFields
                field={`buttons.${index}`}
                number={index + 1}
                button={button}
                kinds={kindsThatFit(
                  buttons.filter((_, other) => other !== index),
                  templateLimits.buttons,
                )}
                onChange={(next) => set(buttons.map((other, place) => (place === index ? next : other)))}
              />
            </MovableRow>
          ))}
        </Rows>
      )}
      <FieldProblem text={problemAt('buttons')} />
      {buttons.length > 1 && <QuietHint>{t('templates.buttons.hint')}</QuietHint>}
    </Section>
  );
}

const End = styled.span`
  display: inline-flex;
  align-items: center;
  gap: 16px;
`;
const Rows = styled.div`
  margin-inline: -8px;

  > * {
    background: none;
  }
  > * + * {
    border-block-start: 1px dashed ${color('line')};
  }
`;
