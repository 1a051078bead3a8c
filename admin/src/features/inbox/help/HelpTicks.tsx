import { styled } from 'styled-components';

import type { MessageStatus } from '../../../../../contracts/message-statuses';
import { useText } from '../../../components/use-text';
import { StatusIcon } from '../thread/StatusMark';

/** Those that look different. */
const shown = ['accepted', 'sent', 'delivered', 'read', 'played', 'uncertain', 'failed'] as const satisfies readonly MessageStatus[];

/** The mark beside an own message, and what it means. */
export function HelpTicks() {
  const t = useText();
  return (
    <List>
      {shown.map((status) => (
        <div key={status} data-status={status}>
          <dt>
            <StatusIcon status={status} />
            {t(`help.ticks.${status}`)}
          </dt>
          <dd>{t(`help.ticks.${status}.text`)}</dd>
        </div>
      ))}
    </List>
  );
}

const List = styled.dl`
  margin: 0;

  > div {
    display: grid;
    grid-template-columns: 150px minmax(0, 1fr);
    gap: 0 16px;
    padding-block: 4px;
    font-size: 13px;
    line-height: 20px;
  }
  dt {
    display: flex;
    align-items: center;
    align-self: start;
    gap: 8px;
    font-weight: 500;
  }
  dt > :first-child {
    flex: none;
    min-width: 16px;
    justify-content: center;
  }
  dd {
    margin: 0;
  }
  @media (max-width: 520px) {
    > div {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
