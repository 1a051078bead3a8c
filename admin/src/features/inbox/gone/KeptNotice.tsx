import { styled } from 'styled-components';

import { color } from '../../../components/inbox-colors';
import { TextLink } from '../../../components/page/TextLink';
import { useText } from '../../../components/use-text';
import { useKeptElsewhere } from './use-kept-elsewhere';

interface KeptNoticeProps {
  readonly selected: string | null;
  readonly addressOf: (documentId: string) => string;
}

/** Above the rows: what was written in conversations that have none any more is not lost. */
export function KeptNotice({ selected, addressOf }: KeptNoticeProps) {
  const t = useText();
  const [first, ...others] = useKeptElsewhere(selected);
  if (first === undefined) return null;
  return (
    <Line role="status" data-kept>
      <span>{t('gone.elsewhere', { count: others.length + 1 })}</span>
      <TextLink to={addressOf(first)}>{t('action.show')}</TextLink>
    </Line>
  );
}

const Line = styled.div`
  display: flex;
  align-items: center;
  flex: none;
  gap: 12px;
  padding: 8px 16px;
  border-block-end: 1px solid ${color('line')};
  background: ${color('warn')};
  color: ${color('text')};
  font-size: 13px;
  line-height: 20px;

  span {
    flex: 1;
    min-width: 0;
  }
  a {
    flex: none;
  }
`;
