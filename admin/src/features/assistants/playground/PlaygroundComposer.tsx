import { useState, type FormEvent } from 'react';

import { PaperPlane } from '@strapi/icons';
import { styled } from 'styled-components';

import { borderedInput } from '../../../components/bordered-input';
import { color } from '../../../components/inbox-colors';
import { useText, type TextKey } from '../../../components/use-text';
import type { ContactAct } from './model/situation';

interface PlaygroundComposerProps {
  readonly placeholder: string;
  readonly isBlocked: boolean;
  readonly onSay: (acts: readonly ContactAct[]) => void;
}

/** Situations that every assistant meets. */
const quick: readonly { readonly label: TextKey; readonly says: readonly TextKey[] }[] = [
  { label: 'assistants.quick.three', says: ['assistants.quick.three.1', 'assistants.quick.three.2', 'assistants.quick.three.3'] },
  { label: 'assistants.quick.person', says: ['assistants.quick.person.1'] },
  { label: 'assistants.quick.spanish', says: ['assistants.quick.spanish.1'] },
];

/** Writes as the contact. */
export function PlaygroundComposer({ placeholder, isBlocked, onSay }: PlaygroundComposerProps) {
  const t = useText();
  const [text, setText] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '' || isBlocked) return;
    onSay([{ text: text.trim() }]);
    setText('');
  };
  return (
    <Box>
      <Chips role="group" aria-label={t('assistants.quick')}>
        {quick.map(({ label, says }) => (
          <button key={label} type="button" disabled={isBlocked} onClick={() => onSay(says.map((key) => ({ text: t(key) })))}>
            {t(label)}
          </button>
        ))}
      </Chips>
      <Line onSubmit={submit}>
        <input
          name="playground-text"
          value={text}
          maxLength={4096}
          autoComplete="off"
          aria-label={placeholder}
          placeholder={placeholder}
          onChange={(event) => setText(event.target.value)}
        />
        <button type="submit" aria-label={t('assistants.say')} disabled={isBlocked || text.trim() === ''}>
          <PaperPlane aria-hidden />
        </button>
      </Line>
    </Box>
  );
}

const Box = styled.div`
  display: flex;
  flex: none;
  flex-direction: column;
  gap: 12px;
  padding: 12px 16px 16px;
  border-block-start: 1px solid ${color('line')};
  background: ${color('pane')};
`;
const Chips = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 6px;

  button {
    padding: 0 9px;
    border: 1px solid ${color('fieldLine')};
    border-radius: 14px;
    background: none;
    color: ${color('text')};
    font: inherit;
    font-size: 12px;
    line-height: 24px;
    cursor: pointer;
  }
  button:hover:not(:disabled) {
    border-color: ${color('primary')};
  }
  button:disabled {
    cursor: default;
    opacity: 0.5;
  }
  button:focus-visible {
    outline: 2px solid ${color('primary')};
    outline-offset: 1px;
  }
  @media (pointer: coarse) {
    button {
      line-height: 42px;
      border-radius: 22px;
    }
  }
`;
const Line = styled.form`
  display: flex;
  gap: 8px;

  input {
    ${borderedInput}
    flex: 1;
    min-width: 0;
    height: 32px;
    font-size: 13px;
  }
  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    flex: none;
    width: 34px;
    height: 34px;
    border: 0;
    border-radius: 4px;
    background: ${color('filled')};
    cursor: pointer;
  }
  button:disabled {
    cursor: default;
    opacity: 0.5;
  }
  button:focus-visible {
    outline: 2px solid ${color('primary')};
    outline-offset: 2px;
  }
  svg {
    width: 16px;
    height: 16px;
  }
  svg path {
    fill: ${color('onFilled')};
  }
  @media (pointer: coarse) {
    input {
      height: 42px;
      font-size: 16px;
    }
    button {
      width: 44px;
      height: 44px;
    }
  }
`;
