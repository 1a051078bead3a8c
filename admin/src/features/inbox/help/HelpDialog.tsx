import { useRef } from 'react';

import { styled } from 'styled-components';

import { color } from '../../../components/inbox-colors';
import { TextAction } from '../../../components/TextAction';
import { useText } from '../../../components/use-text';
import { DialogFrame } from '../dialogs/DialogFrame';
import { HelpKeys } from './HelpKeys';
import { HelpLimits } from './HelpLimits';
import { HelpModes } from './HelpModes';
import { HelpTicks } from './HelpTicks';
import { HelpTrouble } from './HelpTrouble';
import { HelpTypes } from './HelpTypes';
import { HelpWindow } from './HelpWindow';
import { helpTopics, type HelpTopic } from './model/help-topics';

const sections: Readonly<Record<HelpTopic, () => React.ReactNode>> = {
  window: HelpWindow,
  modes: HelpModes,
  types: HelpTypes,
  limits: HelpLimits,
  ticks: HelpTicks,
  trouble: HelpTrouble,
  keys: HelpKeys,
};

/** How WhatsApp and this inbox work, in plain words; the whole screen on a phone. */
export function HelpDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const body = useRef<HTMLDivElement>(null);
  const show = (topic: HelpTopic) => {
    const section = body.current?.querySelector<HTMLElement>(`[data-help="${topic}"]`);
    section?.scrollIntoView({ block: 'start' });
    section?.focus({ preventScroll: true });
  };
  return (
    <DialogFrame title={t('help.title')} width={880} onClose={onClose}>
      <Columns ref={body}>
        <Topics aria-label={t('help.topics')}>
          {helpTopics.map((topic) => (
            <TextAction key={topic} type="button" $isFirst onClick={() => show(topic)}>
              {t(`help.${topic}`)}
            </TextAction>
          ))}
        </Topics>
        <div>
          {helpTopics.map((topic) => {
            const Section = sections[topic];
            return (
              <HelpSection key={topic} data-help={topic} aria-labelledby={`help-${topic}`} tabIndex={-1}>
                <h3 id={`help-${topic}`}>{t(`help.${topic}`)}</h3>
                <Section />
              </HelpSection>
            );
          })}
        </div>
      </Columns>
    </DialogFrame>
  );
}

const Columns = styled.div`
  display: grid;
  gap: 16px 32px;

  @media (min-width: 768px) {
    grid-template-columns: 180px minmax(0, 1fr);
  }
`;
const Topics = styled.nav`
  display: flex;
  align-items: flex-start;
  flex-wrap: wrap;
  gap: 0 16px;

  @media (min-width: 768px) {
    position: sticky;
    inset-block-start: 0;
    align-self: start;
    flex-direction: column;
  }
`;
const HelpSection = styled.section`
  color: ${color('text')};
  font-size: 14px;
  line-height: 22px;
  scroll-margin-block-start: 8px;

  & + & {
    margin-block-start: 24px;
    padding-block-start: 24px;
    border-block-start: 1px solid ${color('line')};
  }
  &:focus {
    outline: 0;
  }
  h3 {
    padding-block-end: 8px;
    font-size: 16px;
    font-weight: 600;
    line-height: 24px;
  }
  p + p,
  p + ul,
  ul + p,
  table + p,
  p + table {
    margin-block-start: 8px;
  }
  ul {
    display: flex;
    flex-direction: column;
    gap: 4px;
    margin: 0;
    padding-inline-start: 20px;
    list-style: disc;
  }
  strong {
    font-weight: 600;
  }
`;
