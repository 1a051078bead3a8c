import { Information } from '@strapi/icons';
import { styled } from 'styled-components';

import type { Conversation } from '../../../../../contracts/conversation';
import { color } from '../../../components/inbox-colors';
import { useText } from '../../../components/use-text';

/** What sending does besides (rule 4 of the architecture), and what kind of assistant answers until then. */
export function AutomaticLine({ conversation: { mode, assistant } }: { conversation: Conversation }) {
  const t = useText();
  if (mode !== 'automatic') return null;
  return (
    <Line data-automatic>
      <Information aria-hidden />
      <span>
        {t('composer.automatic')}
        {assistant?.note != null && ` ${t('composer.noted', { name: assistant.name, note: assistant.note })}`}
      </span>
    </Line>
  );
}

const Line = styled.p`
  display: flex;
  align-items: flex-start;
  gap: 8px;
  padding-block-end: 8px;
  color: ${color('muted')};
  font-size: 12px;
  line-height: 16px;

  svg {
    flex: none;
    width: 12px;
    height: 12px;
    margin-block-start: 2px;
  }
  svg path {
    fill: ${color('muted')};
  }
`;
