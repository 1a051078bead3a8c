import type { ReactNode } from 'react';

import { Check, CheckCircle, Clock, CrossCircle, Key, Phone, Question, Shield, Stack, WarningCircle, Webhooks } from '@strapi/icons';
import { styled } from 'styled-components';

import type { HealthCard, HealthCardName, HealthLevel } from '../../../../../../contracts/health';
import { color } from '../../../../components/inbox-colors';
import { Card } from '../../../../components/page/Card';
import { StateChip, type ChipTone } from '../../../../components/page/StateChip';
import { TextLink } from '../../../../components/page/TextLink';
import { useOptionalText, useText } from '../../../../components/use-text';
import { writtenNumber } from '../model/numbers';
import { cardMark } from './model/card-mark';
import { cardRows, type CardRow } from './model/card-rows';
import { lineAction } from './model/line-action';
import { useLineText } from './use-line-text';

const icons: Readonly<Record<HealthCardName, ReactNode>> = {
  token: <Key aria-hidden />,
  webhook: <Webhooks aria-hidden />,
  number: <Phone aria-hidden />,
  meta: <Shield aria-hidden />,
  queue: <Stack aria-hidden />,
  tasks: <Clock aria-hidden />,
};
const toneIcons: Readonly<Record<ChipTone, ReactNode>> = {
  good: <Check />,
  info: <Check />,
  warn: <WarningCircle />,
  bad: <CrossCircle />,
  quiet: <Question />,
};

/** One of six; its mark is the worst of its lines. */
export function HealthCardView({ card }: { card: HealthCard }) {
  const t = useText();
  const mark = cardMark(card);
  const rows = cardRows(card);
  const titleId = `health-${card.card}`;
  return (
    <Box aria-labelledby={titleId} data-card={card.card} data-level={card.level}>
      <header>
        <h2 id={titleId}>
          {icons[card.card]}
          {t(`health.card.${card.card}`)}
        </h2>
        <StateChip tone={mark.tone} icon={toneIcons[mark.tone]}>
          {t(mark.key, mark.values)}
        </StateChip>
      </header>
      {rows.length === 0 && <p>{t('health.card.nothing')}</p>}
      <dl>
        {rows.map((row) => (
          <Line key={row.name} row={row} />
        ))}
      </dl>
    </Box>
  );
}

function Line({ row: { name, title, line } }: { row: CardRow }) {
  const t = useText();
  const optional = useOptionalText();
  const lineText = useLineText();
  const action = lineAction(line);
  return (
    <div data-line={name} data-level={line.level}>
      <dt>{title === null ? (optional(`health.line.${name}`) ?? name) : writtenNumber(title)}</dt>
      <dd>
        {line.name === 'entity' || line.level !== 'ok' ? <LevelMark level={line.level} /> : null}
        {line.name === 'quality' && line.level === 'ok' && line.value !== null && <Dot aria-hidden />}
        {lineText(line)}
        {action !== null && <TextLink to={action.to}>{t(action.label)}</TextLink>}
      </dd>
    </div>
  );
}

/** Beside the words of a line that is not as it should be. */
function LevelMark({ level }: { level: HealthLevel }) {
  switch (level) {
    case 'ok':
      return <CheckCircle aria-hidden />;
    case 'attention':
      return <WarningCircle aria-hidden />;
    case 'bad':
      return <CrossCircle aria-hidden />;
    case 'unknown':
      return <Question aria-hidden />;
  }
}

const Box = styled(Card)`
  padding: 20px;

  header {
    display: flex;
    align-items: center;
    justify-content: space-between;
    flex-wrap: wrap;
    gap: 8px;
    padding-block-end: 12px;
  }
  h2 {
    display: inline-flex;
    align-items: center;
    gap: 10px;
    color: ${color('text')};
    font-size: 16px;
    font-weight: 600;
    line-height: 24px;
  }
  h2 svg {
    flex: none;
    width: 16px;
    height: 16px;
  }
  h2 svg path {
    fill: ${color('muted')};
  }
  > p {
    color: ${color('muted')};
    font-size: 13px;
    line-height: 20px;
  }
  dl {
    margin: 0;
    font-size: 13px;
    line-height: 20px;
    font-variant-numeric: tabular-nums;
  }
  dl > div {
    display: flex;
    justify-content: space-between;
    gap: 4px 16px;
    padding-block: 6px;
  }
  dl > div + div {
    border-block-start: 1px solid ${color('line')};
  }
  dt {
    color: ${color('muted')};
  }
  dd {
    display: inline-flex;
    align-items: center;
    justify-content: flex-end;
    flex-wrap: wrap;
    gap: 0 8px;
    min-width: 0;
    margin: 0;
    color: ${color('text')};
    font-weight: 500;
    text-align: end;
    overflow-wrap: anywhere;
  }
  dd svg {
    flex: none;
    width: 12px;
    height: 12px;
  }
  dd svg path {
    fill: ${color('success')};
  }
  [data-level='attention'] dd svg path {
    fill: ${color('warnIcon')};
  }
  [data-level='bad'] dd svg path {
    fill: ${color('dangerIcon')};
  }
  [data-level='unknown'] dd svg path {
    fill: ${color('muted')};
  }
`;
const Dot = styled.i`
  width: 8px;
  height: 8px;
  border-radius: 4px;
  background: ${color('success')};
`;
