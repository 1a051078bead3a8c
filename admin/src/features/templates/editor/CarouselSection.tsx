import { useState } from 'react';

import { Button, Checkbox } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { styled } from 'styled-components';

import type { MediaFile } from '../../../../../contracts/media';
import { templateLimits } from '../../../../../contracts/message-limits';
import { moved } from '../../../components/content-fields/move';
import { QuietHint } from '../../../components/content-fields/FieldLayout';
import { Segmented } from '../../../components/page/Segmented';
import { useText } from '../../../components/use-text';
import {
  buttonsOfCard,
  cardFormat,
  cardsOf,
  haveText,
  withCardButton,
  withCardFormat,
  withCards,
  withNewCard,
  withoutCardButton,
  withTexts,
  type Card,
} from '../model/cards';
import { kindsThatFit } from '../model/buttons';
import { AddButton } from './AddButton';
import { CardFields } from './CardFields';
import { useTemplateForm } from './form-context';
import { FieldProblem } from '../../../components/page/FieldProblem';
import { Section } from './Section';
import { useRowKeys } from './use-row-keys';

/** What all cards share is chosen once, above them: Meta wants them to be of one make. */
export function CarouselSection() {
  const t = useText();
  const { draft, change, problemAt, isReadOnly } = useTemplateForm();
  const [known, setKnown] = useState<readonly MediaFile[]>([]);
  const cards = cardsOf(draft);
  const rows = useRowKeys(cards.length);
  const set = (next: readonly Card[]) => change(withCards(draft, next));
  const format = cardFormat(cards);
  const buttons = buttonsOfCard(cards[0]);
  const move = (from: number, to: number) => {
    rows.moved(from, to);
    set(moved(cards, from, to));
  };
  return (
    <Section
      title={t('templates.cards')}
      end={<QuietHint>{t('templates.cards.count', { count: cards.length, limit: templateLimits.carouselCards })}</QuietHint>}
    >
      <Shared>
        <Segmented
          label={t('templates.cards.format')}
          value={format}
          options={(['IMAGE', 'VIDEO'] as const).map((value) => ({ value, label: t(`templates.header.${value}`) }))}
          isDisabled={isReadOnly}
          onChange={(next) => set(withCardFormat(cards, next))}
        />
        <Checkbox checked={haveText(cards)} onCheckedChange={(isChecked) => set(withTexts(cards, isChecked === true))}>
          {t('templates.cards.text')}
        </Checkbox>
        {!isReadOnly && (
          <AddButton kinds={kindsThatFit(buttons, templateLimits.carouselCardButtons)} onAdd={(kind) => set(withCardButton(cards, kind))} />
        )}
      </Shared>
      <FieldProblem text={problemAt('cards')} />
      <List>
        {cards.map((card, index) => (
          <li key={rows.keys[index]}>
            <CardFields
              card={card}
              index={index}
              known={known}
              onUploaded={(file) => setKnown((before) => [...before, file])}
              onChange={(next) => set(cards.map((other, place) => (place === index ? next : other)))}
              onMove={(by) => (cards[index + by] ? () => move(index, index + by) : null)}
              onRemove={
                cards.length > templateLimits.carouselCardsMin
                  ? () => {
                      rows.removed(index);
                      set(cards.filter((_, other) => other !== index));
                    }
                  : null
              }
              onRemoveButton={buttons.length > 1 ? (place) => set(withoutCardButton(cards, place)) : null}
            />
          </li>
        ))}
      </List>
      <div>
        <Button
          type="button"
          variant="tertiary"
          startIcon={<Plus />}
          disabled={cards.length >= templateLimits.carouselCards}
          onClick={() => set(withNewCard(cards))}
        >
          {t('templates.cards.add')}
        </Button>
      </div>
    </Section>
  );
}

const Shared = styled.div`
  display: flex;
  align-items: center;
  flex-wrap: wrap;
  gap: 8px 20px;
`;
const List = styled.ol`
  display: flex;
  flex-direction: column;
  gap: 12px;
  margin: 0;
  padding: 0;
  list-style: none;
`;
