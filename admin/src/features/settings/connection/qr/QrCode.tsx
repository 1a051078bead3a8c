import { useEffect, useState } from 'react';

import { styled } from 'styled-components';

import { color } from '../../../../components/inbox-colors';
import { drawQr, type DrawnCode } from './draw-qr';

/** A code to point a phone at. Nothing where it cannot be drawn: the link beside it says the same. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const [code, setCode] = useState<DrawnCode | null>(null);
  useEffect(() => {
    let isGone = false;
    drawQr(text)
      .then((drawn) => !isGone && setCode(drawn))
      .catch(() => undefined);
    return () => {
      isGone = true;
    };
  }, [text]);
  if (code === null) return null;
  return (
    <Frame>
      <svg role="img" aria-label={label} viewBox={`0 0 ${code.size} ${code.size}`} width="100%" height="100%" shapeRendering="crispEdges">
        <path d={code.path} fill={DARK} />
      </svg>
    </Frame>
  );
}

/** The same in both themes: cameras want dark on white, with a margin. */
const DARK = '#212134';

const Frame = styled.div`
  box-sizing: border-box;
  flex: none;
  width: 176px;
  height: 176px;
  padding: 14px;
  border: 1px solid ${color('fieldLine')};
  border-radius: 4px;
  background: #ffffff;
`;
