import { useEffect, useRef, type ReactNode } from 'react';

import { styled } from 'styled-components';

import type { StepState } from '../../../../../../contracts/connection';
import { color } from '../../../../components/inbox-colors';
import { Card } from '../../../../components/page/Card';
import { useText } from '../../../../components/use-text';
import { stepNumber } from '../model/guide-steps';
import { StepMark } from '../parts/StepMark';
import { useTakesFocus } from './focus-context';

interface StepCardProps {
  readonly step: StepState;
  /** Behind the name of the step: what is wrong. */
  readonly title?: string | undefined;
  readonly lead: ReactNode;
  /** At the right of the head. */
  readonly end?: ReactNode;
  readonly children?: ReactNode;
  /** On the grey ground below, edge to edge. */
  readonly foot?: ReactNode;
  readonly isOpen: boolean;
}

/** The work of one step. A failed one has a red edge, wherever it stands. */
export function StepCard({ step: { step, state }, title, lead, end, children, foot, isOpen }: StepCardProps) {
  const t = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  const takesFocus = useTakesFocus(step);
  useEffect(() => {
    if (!takesFocus) return;
    bringUp(heading.current);
  }, [takesFocus]);
  const name = t(`setup.step.${step}`);
  const id = `connection-step-${step}`;
  return (
    <Frame aria-labelledby={id} data-step={step} data-failed={state === 'failed' || undefined}>
      <Inner>
        <Head>
          <StepMark state={state} number={stepNumber(step)} isOpen={isOpen} />
          <Names>
            <h2 ref={heading} id={id} tabIndex={-1}>
              {t(title === undefined ? 'setup.step.heading' : 'setup.step.heading-failed', {
                number: stepNumber(step),
                name,
                trouble: title ?? '',
              })}
            </h2>
            <p>{lead}</p>
          </Names>
          {end}
        </Head>
        {children}
      </Inner>
      {foot}
    </Frame>
  );
}

/** Moves the page only where the heading is out of sight, or so low that its work is. */
function bringUp(heading: HTMLElement | null): void {
  if (!heading) return;
  heading.focus({ preventScroll: true });
  const { top, bottom } = heading.getBoundingClientRect();
  if (top < 0 || bottom > window.innerHeight / 2) heading.scrollIntoView({ block: 'start' });
}

const Frame = styled(Card)`
  &[data-failed] {
    border-inline-start: 3px solid ${color('dangerIcon')};
  }
`;
const Inner = styled.div`
  display: flex;
  flex-direction: column;
  gap: 20px;
  padding: 16px;

  @media (min-width: 768px) {
    padding: 20px;
  }
`;
const Head = styled.div`
  display: flex;
  align-items: flex-start;
  flex-wrap: wrap;
  gap: 12px;
`;
const Names = styled.div`
  flex: 1 1 220px;
  min-width: 0;

  h2 {
    color: ${color('text')};
    font-size: 16px;
    font-weight: 500;
    line-height: 24px;
    overflow-wrap: anywhere;
    scroll-margin-block-start: 32px;
  }
  h2:focus {
    outline: none;
  }
  h2:focus-visible {
    outline: 2px solid ${color('primary')};
    outline-offset: 4px;
    border-radius: 2px;
  }
  p {
    color: ${color('muted')};
    font-size: 13px;
    line-height: 20px;
  }
`;
