import { useState } from 'react';

import { Button, LinkButton } from '@strapi/design-system';
import { Check } from '@strapi/icons';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

import type { ConnectionStatus } from '../../../../../contracts/connection-status';
import { color } from '../../../components/inbox-colors';
import { connectionAddress } from '../../../components/page/page-links';
import { useText, type TextKey } from '../../../components/use-text';
import { DemoHint } from './DemoHint';

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

/** What the set-up asks for and how long it takes, and the way there. */
export function ConnectionSteps({ status: { missing } }: { status: ConnectionStatus }) {
  const t = useText();
  const [isDemoShown, setIsDemoShown] = useState(false);
  const open = steps.findIndex(({ options }) => options.some((option) => missing.includes(option)));
  return (
    <>
      <Card>
        {steps.map(({ title, text, minutes, options }, index) => {
          const isDone = options.length > 0 && !options.some((option) => missing.includes(option));
          return (
            <li key={title}>
              <Mark data-mark={isDone ? 'done' : index === open ? 'open' : 'todo'}>
                {isDone ? <Check role="img" aria-label={t('first-run.set')} /> : index + 1}
              </Mark>
              <Text>
                <strong>{t(title)}</strong>
                <span>{t(text)}</span>
              </Text>
              <Minutes>{t('first-run.minutes', { minutes })}</Minutes>
            </li>
          );
        })}
      </Card>
      <Actions>
        <LinkButton tag={Link} to={connectionAddress} size="M">
          {t('first-run.start')}
        </LinkButton>
        <Button variant="tertiary" size="M" aria-expanded={isDemoShown} onClick={() => setIsDemoShown(!isDemoShown)}>
          {t('first-run.demo')}
        </Button>
      </Actions>
      {isDemoShown && <DemoHint />}
      <Note>{t('first-run.leave')}</Note>
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
    align-items: center;
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
const Mark = styled.span`
  display: inline-flex;
  align-items: center;
  justify-content: center;
  flex: none;
  width: 28px;
  height: 28px;
  border-radius: 14px;
  background: ${color('chip')};
  color: ${color('text')};
  font-size: 12px;
  font-weight: 600;

  &[data-mark='open'] {
    background: ${color('filled')};
    color: ${color('onFilled')};
  }
  &[data-mark='done'] {
    background: ${color('success')};
  }
  svg {
    width: 12px;
    height: 12px;
  }
  svg path {
    fill: ${color('pane')};
  }
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
const Actions = styled.div`
  display: flex;
  justify-content: center;
  flex-wrap: wrap;
  gap: 12px;
  margin-block-start: 24px;
`;
const Note = styled.p`
  margin-block-start: 16px;
  color: ${color('muted')};
  font-size: 13px;
  line-height: 20px;
`;
