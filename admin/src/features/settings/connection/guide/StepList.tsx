import { VisuallyHidden } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { ConnectionStep } from '../../../../../../contracts/connection';
import { color } from '../../../../components/inbox-colors';
import { Card } from '../../../../components/page/Card';
import { useText } from '../../../../components/use-text';
import { stepNumber, verifiedCount } from '../model/guide-steps';
import { StepMark } from '../parts/StepMark';
import { useGuide } from './guide-context';
import { useStepSummary } from './use-step-summary';

/** All steps, all the time, with what was found. Where there is no room: their marks in one row. */
export function StepList({ open }: { open: ConnectionStep }) {
  const t = useText();
  const {
    state: { steps },
    goTo,
  } = useGuide();
  const summaryOf = useStepSummary();
  return (
    <Box as="nav" aria-label={t('setup.steps')}>
      <Head>
        <h2>{t('setup.steps')}</h2>
        <span>{t('setup.verified-count', { count: verifiedCount(steps), all: steps.length })}</span>
      </Head>
      <ol>
        {steps.map((each) => {
          const { step, state } = each;
          const { text, tone } = summaryOf(each);
          const isOpen = step === open;
          return (
            <li key={step}>
              <button type="button" aria-current={isOpen ? 'step' : undefined} data-state={state} onClick={() => goTo(step)}>
                <StepMark state={state} number={stepNumber(step)} isOpen={isOpen} />
                <span>
                  <strong>{t(`setup.step.${step}`)}</strong>
                  <VisuallyHidden>{`, ${t(`setup.state.${state}`)}: `}</VisuallyHidden>
                  <small data-tone={tone}>{text}</small>
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </Box>
  );
}

const Box = styled(Card)`
  padding: 16px 12px;

  ol {
    display: flex;
    justify-content: space-between;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    position: relative;
  }
  button {
    display: flex;
    align-items: flex-start;
    gap: 16px;
    width: 100%;
    min-width: 36px;
    min-height: 44px;
    padding: 10px 6px;
    border: 0;
    border-radius: 4px;
    background: none;
    color: ${color('text')};
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  button:hover {
    background: ${color('hovered')};
  }
  button[aria-current] {
    background: ${color('selected')};
  }
  button:focus-visible {
    outline: 2px solid ${color('primary')};
    outline-offset: -2px;
  }
  button > span:last-child {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  strong {
    display: block;
    font-size: 14px;
    font-weight: 500;
    line-height: 20px;
  }
  small {
    display: block;
    color: ${color('muted')};
    font-size: 12px;
    line-height: 16px;
    overflow-wrap: anywhere;
  }
  small[data-tone='bad'] {
    color: ${color('dangerText')};
  }
  button[data-state='verified'] strong,
  button[data-state='failed'] strong,
  button[aria-current] strong {
    font-weight: 600;
  }
  button[aria-current] strong {
    color: ${color('primaryText')};
  }

  @media (min-width: 1280px) {
    position: sticky;
    top: 24px;
    padding: 20px 16px 16px;

    ol {
      flex-direction: column;
      gap: 4px;
    }
    button {
      padding: 7px 8px;
    }
    button > span:last-child {
      position: static;
      flex: 1;
      width: auto;
      height: auto;
      min-width: 0;
      clip-path: none;
    }
    /* The line from mark to mark. */
    li:not(:last-child)::after {
      content: '';
      position: absolute;
      inset-block: 36px -8px;
      inset-inline-start: 19px;
      border-inline-start: 2px solid ${color('line')};
    }
  }
`;
const Head = styled.div`
  display: flex;
  align-items: baseline;
  justify-content: space-between;
  gap: 12px;
  padding: 0 8px 8px;
  color: ${color('muted')};
  font-size: 12px;
  line-height: 16px;

  h2 {
    font-size: 11px;
    font-weight: 600;
    letter-spacing: 0.02em;
    text-transform: uppercase;
  }
`;
