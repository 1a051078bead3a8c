import { useId, useState } from 'react';

import { styled } from 'styled-components';

import { color } from '../../../components/inbox-colors';
import { PhoneButtonIcon } from '../../../components/phone/PhoneButtons';
import type { PhoneButton } from '../../../components/phone/phone-message';
import { PhoneWords } from '../../../components/phone/PhoneWords';
import type { Tap, Taps } from './model/taps';

interface TurnTapsProps {
  readonly taps: Taps;
  /** Buttons that do nothing here, such as one that opens a page. */
  readonly buttons: readonly PhoneButton[];
  readonly isDisabled: boolean;
  readonly onTap: (tap: Tap) => void;
}

/** What the contact can tap. A list opens where it stands. */
export function TurnTaps({ taps, buttons, isDisabled, onTap }: TurnTapsProps) {
  switch (taps.kind) {
    case 'buttons':
      return (
        <List>
          {taps.buttons.map((tap) => (
            <li key={tap.id}>
              <button type="button" disabled={isDisabled} onClick={() => onTap(tap)}>
                <PhoneButtonIcon kind="reply" />
                {tap.title}
              </button>
            </li>
          ))}
        </List>
      );
    case 'list':
      return <ListTaps label={taps.label} sections={taps.sections} isDisabled={isDisabled} onTap={onTap} />;
    case 'none':
      return buttons.length === 0 ? null : (
        <List>
          {buttons.map(({ kind, text }, index) => (
            <li key={index} data-still>
              <PhoneButtonIcon kind={kind} />
              <PhoneWords text={text} isPlain />
            </li>
          ))}
        </List>
      );
  }
}

type ListTapsProps = Pick<TurnTapsProps, 'isDisabled' | 'onTap'> & Pick<Extract<Taps, { kind: 'list' }>, 'label' | 'sections'>;

function ListTaps({ label, sections, isDisabled, onTap }: ListTapsProps) {
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <List>
      <li>
        <button type="button" aria-expanded={isOpen} aria-controls={id} onClick={() => setIsOpen(!isOpen)}>
          <PhoneButtonIcon kind="list" />
          {label}
        </button>
      </li>
      {isOpen && (
        <Rows id={id}>
          {sections.map(({ title, rows }, index) => (
            <div key={index} role="group" aria-label={title || label}>
              {title !== '' && <p aria-hidden>{title}</p>}
              {rows.map((row) => (
                <button key={row.id} type="button" disabled={isDisabled} onClick={() => onTap(row)}>
                  {row.title}
                  {row.description && <small>{row.description}</small>}
                </button>
              ))}
            </div>
          ))}
        </Rows>
      )}
    </List>
  );
}

const List = styled.ul`
  margin: 0;
  padding: 0;
  list-style: none;

  > li > button,
  > li[data-still] {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    box-sizing: border-box;
    width: 100%;
    min-height: 36px;
    padding: 4px 12px;
    border: 0;
    border-block-start: 1px solid ${color('assistantLine')};
    background: none;
    color: ${color('link')};
    font: inherit;
    font-size: 14px;
    font-weight: 500;
    line-height: 20px;
  }
  button {
    cursor: pointer;
  }
  button:hover:not(:disabled) {
    background: ${color('quote')};
  }
  button:disabled {
    cursor: default;
    opacity: 0.6;
  }
  button:focus-visible {
    outline: 2px solid ${color('primary')};
    outline-offset: -2px;
  }
  svg {
    flex: none;
    width: 12px;
    height: 12px;
  }
  svg path {
    fill: currentColor;
  }
  @media (pointer: coarse) {
    > li > button {
      min-height: 44px;
    }
  }
`;
const Rows = styled.li`
  padding-block: 4px;
  border-block-start: 1px solid ${color('assistantLine')};
  background: ${color('pane')};

  p {
    padding: 6px 12px 2px;
    color: ${color('assistantText')};
    font-size: 12px;
    font-weight: 600;
    line-height: 16px;
  }
  button {
    display: block;
    width: 100%;
    padding: 6px 12px;
    border: 0;
    background: none;
    color: ${color('text')};
    font: inherit;
    font-size: 13px;
    line-height: 18px;
    text-align: start;
  }
  small {
    display: block;
    color: ${color('muted')};
    font-size: 12px;
  }
  @media (pointer: coarse) {
    button {
      min-height: 44px;
    }
  }
`;
