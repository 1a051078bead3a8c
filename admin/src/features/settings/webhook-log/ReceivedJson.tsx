import { useState } from 'react';

import { SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { WebhookDetail } from '../../../../../contracts/webhook-log';
import { color } from '../../../components/inbox-colors';
import { CompactChoice } from '../../../components/page/CompactChoice';
import { Segmented } from '../../../components/page/Segmented';
import { useText } from '../../../components/use-text';
import { JsonView } from './JsonView';
import { itemsOf } from './model/marked-lines';
import { firstChange, openItems } from './model/open-items';

/** More changes than these are chosen from a list. */
const MOST_SEGMENTS = 4;

/** The body of the request, one change at a time; personal values are masked by the server. */
export function ReceivedJson({ webhook }: { webhook: WebhookDetail }) {
  const t = useText();
  const { changes, isCut } = webhook;
  const [chosen, setChosen] = useState(() => firstChange(webhook));
  if (changes === null) return <Note>{t('webhooks.no-json')}</Note>;
  const index = Math.min(chosen, changes.length - 1);
  const change = changes[index];
  if (!change) return <Note>{t('webhooks.no-json')}</Note>;
  const open = openItems(webhook);
  return (
    <Box>
      <Head>
        <h3>{t('webhooks.received')}</h3>
        {changes.length > 1 && <ChangeChoice count={changes.length} index={index} onChoose={setChosen} />}
      </Head>
      <JsonView json={change.json} path={change.path} marked={itemsOf(open, changes, index).map(({ path }) => path)} />
      {isCut && <Note>{t('webhooks.cut')}</Note>}
    </Box>
  );
}

interface ChangeChoiceProps {
  readonly count: number;
  readonly index: number;
  readonly onChoose: (index: number) => void;
}

function ChangeChoice({ count, index, onChoose }: ChangeChoiceProps) {
  const t = useText();
  const options = Array.from({ length: count }, (_, each) => ({ value: String(each), label: t('webhooks.change', { number: each + 1 }) }));
  const choose = (value: string) => onChoose(Number(value));
  if (count <= MOST_SEGMENTS) return <Segmented label={t('webhooks.changes')} value={String(index)} options={options} onChange={choose} />;
  return (
    <CompactChoice>
      <SingleSelect size="S" aria-label={t('webhooks.changes')} value={String(index)} onChange={(value) => choose(String(value))}>
        {options.map(({ value, label }) => (
          <SingleSelectOption key={value} value={value}>
            {label}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </CompactChoice>
  );
}

const Box = styled.section`
  display: flex;
  flex-direction: column;
  gap: 8px;
  min-width: 0;
`;
const Head = styled.div`
  display: flex;
  align-items: center;
  justify-content: space-between;
  flex-wrap: wrap;
  gap: 8px;
  min-height: 32px;

  h3 {
    color: ${color('muted')};
    font-size: 11px;
    font-weight: 600;
    line-height: 16px;
    letter-spacing: 0.02em;
    text-transform: uppercase;
  }
`;
const Note = styled.p`
  color: ${color('muted')};
  font-size: 12px;
  line-height: 18px;
`;
