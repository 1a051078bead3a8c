import { Check, Cross, Minus, User, WarningCircle } from '@strapi/icons';
import { styled } from 'styled-components';

import { color } from '../../../components/inbox-colors';
import { StateChip, type ChipTone } from '../../../components/page/StateChip';
import { useText } from '../../../components/use-text';
import type { Outcome } from './model/outcome';

const looks: Readonly<Record<Exclude<Outcome, 'handoff'>, { readonly tone: ChipTone; readonly Icon: typeof Check }>> = {
  answer: { tone: 'good', Icon: Check },
  'no-reply': { tone: 'quiet', Icon: Minus },
  void: { tone: 'quiet', Icon: Cross },
  failure: { tone: 'bad', Icon: WarningCircle },
};

/** How a turn ended: icon and word. */
export function OutcomeChip({ outcome }: { outcome: Outcome }) {
  const t = useText();
  const words = t(`assistants.outcome.${outcome}`);
  if (outcome === 'handoff') {
    return (
      <Violet>
        <User aria-hidden />
        {words}
      </Violet>
    );
  }
  const { tone, Icon } = looks[outcome];
  return (
    <StateChip tone={tone} icon={<Icon />}>
      {words}
    </StateChip>
  );
}

const Violet = styled.span`
  display: inline-flex;
  align-items: center;
  flex: none;
  gap: 6px;
  padding: 1px 8px;
  border: 1px solid ${color('assistantLine')};
  border-radius: 4px;
  background: ${color('assistant')};
  color: ${color('assistantText')};
  font-size: 12px;
  font-weight: 600;
  line-height: 20px;

  svg {
    width: 12px;
    height: 12px;
  }
  svg path {
    fill: currentColor;
  }
`;
