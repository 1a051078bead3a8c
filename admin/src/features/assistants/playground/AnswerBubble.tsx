import { Sparkle } from '@strapi/icons';
import { FormattedTime } from 'react-intl';
import { styled } from 'styled-components';

import type { SendableContent } from '../../../../../contracts/sendable-content';
import type { Template } from '../../../../../contracts/template';
import { clockTime } from '../../../components/clock-time';
import { color } from '../../../components/inbox-colors';
import { PhonePart } from '../../../components/phone/PhoneParts';
import { useText } from '../../../components/use-text';
import { phoneAnswer } from './model/answer';
import { tapsOf, type Tap } from './model/taps';
import { TurnTaps } from './TurnTaps';

interface AnswerBubbleProps {
  readonly name: string;
  readonly content: SendableContent;
  readonly at: number;
  readonly templates: readonly Template[];
  /** The contact goes on with the last answer only. */
  readonly isDisabled: boolean;
  readonly onTap: (tap: Tap) => void;
}

/** An answer of the assistant as the contact gets it, on the assistant's own surface. */
export function AnswerBubble({ name, content, at, templates, isDisabled, onTap }: AnswerBubbleProps) {
  const t = useText();
  if (content.type === 'reaction') {
    return <Reaction>{t('assistants.reacted', { emoji: content.reaction.emoji ?? '' })}</Reaction>;
  }
  const labels = { sendLocation: t('messageObjects.phone.send-location'), sendNumber: t('messageObjects.phone.send-number') };
  const { blocks, buttons, cards } = phoneAnswer(content, labels, templates);
  return (
    <Bubble data-answer>
      <Author>
        <Sparkle aria-hidden />
        {name}
      </Author>
      {blocks.map((block, index) => (
        <PhonePart key={index} block={block} />
      ))}
      {cards.map((card, index) => (
        <Card key={index}>
          {card.blocks.map((block, place) => (
            <PhonePart key={place} block={block} />
          ))}
        </Card>
      ))}
      <Time>
        <FormattedTime value={at} {...clockTime} />
      </Time>
      <TurnTaps taps={tapsOf(content)} buttons={buttons} isDisabled={isDisabled} onTap={onTap} />
    </Bubble>
  );
}

const Bubble = styled.div`
  align-self: flex-end;
  box-sizing: border-box;
  width: min(90%, 420px);
  border: 1px solid ${color('assistantLine')};
  border-radius: 12px;
  border-end-end-radius: 4px;
  background: ${color('assistant')};
  color: ${color('text')};
  overflow: hidden;
  overflow-wrap: anywhere;
`;
const Author = styled.div`
  display: flex;
  align-items: center;
  gap: 6px;
  padding: 7px 12px 0;
  color: ${color('assistantText')};
  font-size: 12px;
  font-weight: 600;
  line-height: 16px;

  svg {
    width: 12px;
    height: 12px;
  }
  svg path {
    fill: ${color('assistantIcon')};
  }
`;
const Card = styled.div`
  margin: 4px 8px;
  border: 1px solid ${color('assistantLine')};
  border-radius: 8px;
`;
const Time = styled.span`
  display: block;
  padding: 0 12px 6px;
  color: ${color('muted')};
  font-size: 11px;
  line-height: 14px;
  text-align: end;
  font-variant-numeric: tabular-nums;
`;
const Reaction = styled.p`
  align-self: flex-end;
  color: ${color('muted')};
  font-size: 13px;
  line-height: 20px;
`;
