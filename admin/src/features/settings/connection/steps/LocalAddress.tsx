import { styled } from 'styled-components';

import { CopyButton } from '../../../../components/CopyButton';
import { Details } from '../../../../components/page/Details';
import { useRichText } from '../../../../components/use-rich-text';
import { useText } from '../../../../components/use-text';
import { useGuide } from '../guide/guide-context';
import { Code } from '../parts/Code';
import { Instructions } from '../parts/StepParts';

/** Meta cannot reach localhost: how a tunnel is made, and where its address goes. */
export function LocalAddress() {
  const t = useText();
  const rich = useRichText();
  const { state } = useGuide();
  const command = `cloudflared tunnel --url ${originOf(state.webhook.url)}`;
  const code = { code: (parts: React.ReactNode[]) => <Code>{parts}</Code> };
  return (
    <Details open={state.webhook.verifiedAt === null}>
      <summary>{t('setup.tunnel')}</summary>
      <p>{t('setup.tunnel.text')}</p>
      <Instructions>
        <li>
          {t('setup.tunnel.start')}
          <Command>
            <Code>{command}</Code>
            <CopyButton text={command} label={t('setup.tunnel.copy')} />
          </Command>
        </li>
        <li>{rich('setup.tunnel.url', {}, code)}</li>
        <li>{t('setup.tunnel.restart')}</li>
      </Instructions>
    </Details>
  );
}

function originOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : url;
}

const Command = styled.span`
  display: flex;
  align-items: center;
  gap: 4px;
`;
