import type { ReactNode } from 'react';

import { styled } from 'styled-components';

import { color } from '../inbox-colors';
import { useText } from '../use-text';

interface PhonePaneProps {
  /** At the right of the caption: what the preview shows. */
  readonly view?: ReactNode;
  readonly children: ReactNode;
  /** Below the phone. */
  readonly footer?: ReactNode;
}

/** Stays in sight beside a long form; below it where there is no room. */
export function PhonePane({ view, children, footer }: PhonePaneProps) {
  const t = useText();
  return (
    <Pane aria-label={t('phone.label')}>
      <Head>
        <Caption>{t('phone.caption')}</Caption>
        {view}
      </Head>
      {children}
      {footer}
    </Pane>
  );
}

const Pane = styled.aside`
  display: flex;
  flex-direction: column;
  gap: 12px;
  min-width: 0;

  @media (min-width: 1080px) {
    position: sticky;
    inset-block-start: 16px;
  }
`;
const Head = styled.div`
  display: flex;
  align-items: center;
  justify-content: space-between;
  gap: 12px;
  min-height: 30px;
`;
const Caption = styled.h2`
  color: ${color('muted')};
  font-size: 11px;
  font-weight: 600;
  line-height: 16px;
  letter-spacing: 0.02em;
  text-transform: uppercase;
`;
