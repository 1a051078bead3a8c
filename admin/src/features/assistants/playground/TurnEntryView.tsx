import { User } from '@strapi/icons';
import { styled } from 'styled-components';

import type { Template } from '../../../../../contracts/template';
import { color } from '../../../components/inbox-colors';
import { FieldProblem } from '../../../components/page/FieldProblem';
import { useText } from '../../../components/use-text';
import { AnswerBubble } from './AnswerBubble';
import { outcomeOfTurn } from './model/outcome';
import type { TurnEntry } from './model/situation';
import type { Tap } from './model/taps';

interface TurnEntryViewProps {
  readonly entry: TurnEntry;
  readonly name: string;
  readonly waitSeconds: number;
  readonly templates: readonly Template[];
  readonly isLast: boolean;
  readonly onTap: (tap: Tap) => void;
}

/** What a turn came to: its answers, or that it says nothing, or that a person goes on. */
export function TurnEntryView({ entry: { tried, joined, at }, name, waitSeconds, templates, isLast, onTap }: TurnEntryViewProps) {
  const t = useText();
  const outcome = outcomeOfTurn(tried);
  return (
    <>
      {joined > 1 && <Line>{t('assistants.joined', { count: joined, seconds: waitSeconds })}</Line>}
      {tried.contents.map((content, index) => (
        <AnswerBubble key={index} name={name} content={content} at={at} templates={templates} isDisabled={!isLast} onTap={onTap} />
      ))}
      {outcome === 'no-reply' && <Line>{t('assistants.says-nothing', { name })}</Line>}
      {outcome === 'void' && <Line>{t('assistants.void')}</Line>}
      {outcome === 'failure' && <FieldProblem text={tried.run.error ?? t('assistants.outcome.failure')} />}
      {outcome === 'handoff' && (
        <Handoff>
          <User aria-hidden />
          {t('assistants.handed-off')}
        </Handoff>
      )}
    </>
  );
}

const Line = styled.p`
  align-self: center;
  color: ${color('muted')};
  font-size: 12px;
  line-height: 16px;
  text-align: center;
`;
const Handoff = styled(Line)`
  display: flex;
  align-items: center;
  align-self: stretch;
  gap: 8px;
  color: ${color('assistantText')};
  font-weight: 600;

  &::before,
  &::after {
    content: '';
    flex: 1;
    border-block-start: 1px solid ${color('assistantLine')};
  }
  svg {
    width: 12px;
    height: 12px;
  }
  svg path {
    fill: currentColor;
  }
`;
