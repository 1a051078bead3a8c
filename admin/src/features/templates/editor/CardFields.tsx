import { ArrowDown, ArrowUp, Cross, Trash } from '@strapi/icons';
import { styled } from 'styled-components';

import type { MediaFile } from '../../../../../contracts/media';
import { templateLimits } from '../../../../../contracts/message-limits';
import { Counter } from '../../../components/content-fields/Counter';
import { GhostButton } from '../../../components/GhostButton';
import { color } from '../../../components/inbox-colors';
import { useText } from '../../../components/use-text';
import { buttonsOfCard, withCardPart, type Card } from '../model/cards';
import { partIn } from '../model/parts';
import { ButtonFields } from './ButtonFields';
import { useTemplateForm } from './form-context';
import { SampleFile } from './SampleFile';
import { SampleFields } from './SampleFields';
import { FieldProblem } from '../../../components/page/FieldProblem';
import { TextEditor } from './TextEditor';

interface CardFieldsProps {
  readonly card: Card;
  readonly index: number;
  readonly known: readonly MediaFile[];
  readonly onUploaded: (file: MediaFile) => void;
  readonly onChange: (card: Card) => void;
  /** Null where it cannot go further. */
  readonly onMove: (by: 1 | -1) => (() => void) | null;
  readonly onRemove: (() => void) | null;
  readonly onRemoveButton: ((place: number) => void) | null;
}

export function CardFields({ card, index, known, onUploaded, onChange, onMove, onRemove, onRemoveButton }: CardFieldsProps) {
  const t = useText();
  const { problemAt } = useTemplateForm();
  const number = index + 1;
  const field = `cards.${index}`;
  const header = partIn(card.components, 'HEADER');
  const body = partIn(card.components, 'BODY');
  const buttons = buttonsOfCard(card);
  const setPart = (part: Parameters<typeof withCardPart>[2]) => onChange(withCardPart([card], 0, part)[0] ?? card);
  const [up, down] = [onMove(-1), onMove(1)];
  return (
    <Box role="group" aria-label={t('templates.card', { number })}>
      <Head>
        <strong>{t('templates.card', { number })}</strong>
        <GhostButton label={t('templates.card.up', { number })} disabled={up === null} onClick={() => up?.()}>
          <ArrowUp />
        </GhostButton>
        <GhostButton label={t('templates.card.down', { number })} disabled={down === null} onClick={() => down?.()}>
          <ArrowDown />
        </GhostButton>
        <GhostButton label={t('templates.card.remove', { number })} disabled={onRemove === null} onClick={() => onRemove?.()}>
          <Trash />
        </GhostButton>
      </Head>
      <FieldProblem text={problemAt(field)} />
      {header && (
        <SampleFile
          part={`${field}.header`}
          kind={header.format?.toUpperCase() === 'VIDEO' ? 'video' : 'image'}
          header={header}
          known={known}
          onUploaded={onUploaded}
          onChange={setPart}
        />
      )}
      {body && (
        <>
          <Counted>
            <span>{t('templates.card.text')}</span>
            <Counter text={body.text ?? ''} limit={templateLimits.carouselCardBody} />
          </Counted>
          <TextEditor
            name={`${field}.body.text`}
            label={t('templates.card.text-of', { number })}
            value={body.text ?? ''}
            limit={templateLimits.carouselCardBody}
            onChange={(text) => setPart({ ...body, text })}
          />
          <SampleFields part={`${field}.body`} component={body} onChange={setPart} />
        </>
      )}
      {buttons.map((button, place) => (
        <Line key={place}>
          <ButtonFields
            field={`${field}.buttons.${place}`}
            number={place + 1}
            button={button}
            kinds={[]}
            onChange={(next) => setPart({ type: 'BUTTONS', buttons: buttons.map((other, at) => (at === place ? next : other)) })}
          />
          <GhostButton
            label={t('templates.cards.remove-button', { number: place + 1 })}
            disabled={onRemoveButton === null}
            onClick={() => onRemoveButton?.(place)}
          >
            <Cross />
          </GhostButton>
        </Line>
      ))}
      <FieldProblem text={problemAt(`${field}.buttons`)} />
    </Box>
  );
}

const Box = styled.div`
  display: flex;
  flex-direction: column;
  gap: 12px;
  padding: 8px 16px 16px;
  border: 1px solid ${color('line')};
  border-radius: 4px;
`;
const Head = styled.div`
  display: flex;
  align-items: center;

  strong {
    flex: 1;
    color: ${color('text')};
    font-size: 13px;
    font-weight: 600;
    line-height: 20px;
  }
`;
const Counted = styled.div`
  display: flex;
  align-items: baseline;
  justify-content: space-between;
  margin-block-end: -8px;
  color: ${color('text')};
  font-size: 12px;
  font-weight: 600;
  line-height: 16px;
`;
const Line = styled.div`
  display: flex;
  gap: 8px;

  > button {
    margin-block-start: 4px;
  }
`;
