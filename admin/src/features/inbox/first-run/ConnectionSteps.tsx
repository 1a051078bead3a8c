import { styled } from 'styled-components';

import type { ConnectionStatus } from '../../../../../contracts/connection-status';
import { CopyButton } from '../../../components/CopyButton';
import { color } from '../../../components/inbox-colors';
import { useText, type TextKey } from '../../../components/use-text';
import { OptionList } from './OptionList';

interface Step {
  readonly title: TextKey;
  readonly text: TextKey;
  readonly minutes: number;
  readonly options: readonly string[];
}

const steps: readonly Step[] = [
  { title: 'first-run.app', text: 'first-run.app.text', minutes: 1, options: ['appId', 'appSecret'] },
  { title: 'first-run.token', text: 'first-run.token.text', minutes: 3, options: ['accessToken'] },
  { title: 'first-run.number', text: 'first-run.number.text', minutes: 1, options: ['wabaId', 'phoneNumberId'] },
  { title: 'first-run.webhook', text: 'first-run.webhook.text', minutes: 2, options: ['verifyToken'] },
  { title: 'first-run.send', text: 'first-run.send.text', minutes: 2, options: [] },
];

/** The way to a connection through `config/plugins`, with what is still missing. */
export function ConnectionSteps({ status: { missing, webhookUrl } }: { status: ConnectionStatus }) {
  const t = useText();
  const current = steps.findIndex(({ options }) => options.some((option) => missing.includes(option)));
  return (
    <>
      <Card>
        {steps.map(({ title, text, minutes, options }, index) => (
          <li key={title}>
            <Mark $isCurrent={index === (current === -1 ? steps.length - 1 : current)}>{index + 1}</Mark>
            <Text>
              <strong>{t(title)}</strong>
              <span>{t(text)}</span>
              <OptionList options={options} missing={missing} />
              {options.includes('verifyToken') && (
                <Address>
                  <code>{webhookUrl}</code>
                  <CopyButton text={webhookUrl} label={t('first-run.copy-webhook')} />
                </Address>
              )}
            </Text>
            <Minutes>{t('first-run.minutes', { minutes })}</Minutes>
          </li>
        ))}
      </Card>
      <Note>{t('first-run.restart')}</Note>
      <Demo>
        <strong>{t('first-run.demo')}</strong>
        <span>{t('first-run.demo.text')}</span>
        <Address>
          <code>npm run demo</code>
          <CopyButton text="npm run demo" label={t('first-run.copy-command')} />
        </Address>
      </Demo>
    </>
  );
}

const Card = styled.ol`
  box-sizing: border-box;
  width: 100%;
  margin: 24px 0 0;
  padding: 0 24px;
  border: 1px solid ${color('line')};
  border-radius: 8px;
  background: ${color('pane')};
  list-style: none;
  text-align: start;

  li {
    display: flex;
    align-items: flex-start;
    gap: 16px;
    padding-block: 16px;
  }
  li + li {
    border-block-start: 1px solid ${color('line')};
  }
  @media (max-width: 767px) {
    padding: 0 16px;
  }
`;
const Mark = styled.span<{ $isCurrent: boolean }>`
  display: inline-flex;
  align-items: center;
  justify-content: center;
  flex: none;
  width: 28px;
  height: 28px;
  border-radius: 14px;
  background: ${({ $isCurrent }) => color($isCurrent ? 'filled' : 'chip')};
  color: ${({ $isCurrent }) => color($isCurrent ? 'onFilled' : 'text')};
  font-size: 12px;
  font-weight: 600;
`;
const Text = styled.div`
  display: flex;
  flex: 1;
  flex-direction: column;
  gap: 2px;
  min-width: 0;
  color: ${color('muted')};
  font-size: 13px;
  line-height: 20px;

  strong {
    color: ${color('text')};
    font-size: 14px;
    font-weight: 600;
  }
`;
const Minutes = styled.span`
  flex: none;
  color: ${color('muted')};
  font-size: 12px;
  line-height: 28px;
`;
const Address = styled.span`
  display: flex;
  align-items: center;
  gap: 4px;

  code {
    overflow-wrap: anywhere;
    color: ${color('text')};
    font-family: ui-monospace, SFMono-Regular, Menlo, monospace;
    font-size: 12px;
  }
`;
const Note = styled.p`
  margin-block-start: 16px;
  color: ${color('muted')};
  font-size: 13px;
  line-height: 20px;
`;
const Demo = styled.section`
  display: flex;
  flex-direction: column;
  align-items: center;
  margin-block-start: 16px;
  color: ${color('muted')};
  font-size: 13px;
  line-height: 20px;

  strong {
    color: ${color('text')};
    font-weight: 600;
  }
`;
