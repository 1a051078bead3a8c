import { styled } from 'styled-components';

import { color, type InboxColor } from '../../../../components/inbox-colors';
import { useText } from '../../../../components/use-text';
import { Sheet } from '../../menu/Sheet';
import type { AttachKind, AttachTone } from './attach-entries';
import { AttachIcon } from './AttachIcon';

interface AttachSheetProps {
  readonly kinds: readonly { readonly kind: AttachKind; readonly tone: AttachTone }[];
  readonly obstacles: Readonly<Partial<Record<AttachKind, string>>>;
  readonly onClose: () => void;
  readonly onChoose: (kind: AttachKind) => void;
}

const tones: Readonly<Record<AttachTone, InboxColor>> = {
  files: 'avatar0',
  people: 'avatar1',
  elements: 'avatar5',
  template: 'avatar2',
};

/** Four columns of circles under the thumb. */
export function AttachSheet({ kinds, obstacles, onClose, onChoose }: AttachSheetProps) {
  const t = useText();
  return (
    <Sheet title={t('composer.attach')} onClose={onClose}>
      <Grid>
        {kinds.map(({ kind, tone }) => (
          <li key={kind}>
            <Choice type="button" aria-disabled={obstacles[kind] !== undefined} onClick={() => obstacles[kind] ?? onChoose(kind)}>
              <Circle aria-hidden style={{ background: color(tones[tone]) }}>
                <AttachIcon kind={kind} />
              </Circle>
              <span>{t(`composer.attach.${kind}`)}</span>
              {obstacles[kind] !== undefined && <Reason>{obstacles[kind]}</Reason>}
            </Choice>
          </li>
        ))}
      </Grid>
    </Sheet>
  );
}

const Grid = styled.ul`
  display: grid;
  grid-template-columns: repeat(4, minmax(0, 1fr));
  gap: 16px 4px;
  margin: 0;
  padding: 8px 0 0;
  list-style: none;
`;
const Choice = styled.button`
  display: flex;
  flex-direction: column;
  align-items: center;
  gap: 8px;
  width: 100%;
  padding: 4px 0;
  border: 0;
  background: none;
  color: ${color('text')};
  font: inherit;
  font-size: 12px;
  line-height: 16px;
  text-align: center;
  overflow-wrap: anywhere;

  &[aria-disabled='true'] {
    color: ${color('muted')};
  }
  &:focus-visible {
    outline: 2px solid ${color('primary')};
    border-radius: 8px;
  }
`;
const Circle = styled.span`
  display: inline-flex;
  align-items: center;
  justify-content: center;
  width: 48px;
  height: 48px;
  border-radius: 24px;

  svg {
    width: 20px;
    height: 20px;
  }
  svg path {
    fill: ${color('text')};
  }
`;
const Reason = styled.span`
  color: ${color('muted')};
  font-size: 11px;
  line-height: 14px;
`;
