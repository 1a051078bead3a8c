import { styled } from 'styled-components';

import { CopyButton } from '../../../components/CopyButton';
import { color } from '../../../components/inbox-colors';
import { useText } from '../../../components/use-text';

const COMMAND = 'npm run demo';

/** The same inbox with a made-up Meta behind it. */
export function DemoHint() {
  const t = useText();
  return (
    <Box>
      <span>{t('first-run.demo.text')}</span>
      <span>
        <code>{COMMAND}</code>
        <CopyButton text={COMMAND} label={t('first-run.copy-command')} />
      </span>
    </Box>
  );
}

const Box = styled.p`
  display: flex;
  flex-direction: column;
  align-items: center;
  margin-block-start: 12px;
  color: ${color('muted')};
  font-size: 13px;
  line-height: 20px;

  span {
    display: flex;
    align-items: center;
    gap: 4px;
  }
  code {
    color: ${color('text')};
    font-family: ui-monospace, SFMono-Regular, Menlo, monospace;
    font-size: 12px;
  }
`;
