import { styled } from 'styled-components';

import { color, type InboxColor } from '../../../components/inbox-colors';
import { useText, type TextKey } from '../../../components/use-text';

const looks: Readonly<Record<string, { readonly mark: InboxColor; readonly text: TextKey }>> = {
  GREEN: { mark: 'success', text: 'templates.quality.green' },
  YELLOW: { mark: 'warnIcon', text: 'templates.quality.yellow' },
  RED: { mark: 'dangerIcon', text: 'templates.quality.red' },
};

/** How those who got it take it, as Meta measures. */
export function Quality({ quality }: { quality: string | null }) {
  const t = useText();
  const look = looks[quality ?? ''];
  if (!look) return <span aria-label={t('templates.quality.unknown')}>–</span>;
  return (
    <Line>
      <Dot aria-hidden style={{ background: color(look.mark) }} />
      {t(look.text)}
    </Line>
  );
}

const Line = styled.span`
  display: inline-flex;
  align-items: center;
  gap: 8px;
`;
const Dot = styled.span`
  width: 8px;
  height: 8px;
  border-radius: 4px;
`;
