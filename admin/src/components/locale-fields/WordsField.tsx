import { useId, useRef, useState, type KeyboardEvent } from 'react';

import { Cross } from '@strapi/icons';
import { styled } from 'styled-components';

import { color } from '../inbox-colors';
import { FieldProblem } from '../page/FieldProblem';
import { useText } from '../use-text';
import { withWords } from './locale-values';

interface WordsFieldProps {
  readonly name: string;
  readonly label: string;
  readonly words: readonly string[];
  readonly placeholder: string;
  readonly isDisabled?: boolean;
  /** What a typed word must become, or why it cannot be taken. @default as it is typed */
  readonly read?: (word: string) => { readonly word: string } | { readonly problem: string };
  readonly problem?: string | undefined;
  readonly onChange: (words: string[]) => void;
}

const asTyped = (word: string) => ({ word });

/** Words as small chips: Enter or a comma adds one, Backspace in the empty field takes the last one away. */
export function WordsField(props: WordsFieldProps) {
  const { name, label, words, placeholder, isDisabled = false, read = asTyped, problem, onChange } = props;
  const t = useText();
  const problemId = useId();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const shown = refusal ?? problem;

  const add = (typed: string) => {
    const readings = withWords([], typed).map(read);
    const refused = readings.find((reading) => 'problem' in reading);
    if (refused && 'problem' in refused) {
      setRefusal(refused.problem);
      return;
    }
    setText('');
    const next = readings.flatMap((reading) => ('word' in reading ? [reading.word] : []));
    if (next.length > 0) onChange(withWords(words, next.join('\n')));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      add(text);
    }
    if (event.key === 'Backspace' && text === '' && words.length > 0) onChange(words.slice(0, -1));
  };

  return (
    <>
      <Frame $isWrong={shown !== undefined} $isDisabled={isDisabled} onClick={() => field.current?.focus()}>
        {words.map((word) => (
          <Chip key={word}>
            {word}
            {!isDisabled && (
              <button
                type="button"
                aria-label={t('fields.remove', { name: word })}
                onClick={() => onChange(words.filter((other) => other !== word))}
              >
                <Cross aria-hidden />
              </button>
            )}
          </Chip>
        ))}
        <input
          ref={field}
          name={name}
          aria-label={label}
          aria-invalid={shown !== undefined}
          aria-describedby={shown === undefined ? undefined : problemId}
          autoComplete="off"
          value={text}
          disabled={isDisabled}
          placeholder={words.length === 0 ? placeholder : ''}
          onChange={({ target }) => {
            setRefusal(null);
            if (/[,;\n]$/.test(target.value)) add(target.value);
            else setText(target.value);
          }}
          onKeyDown={onKeyDown}
          // What is typed is meant: nobody loses it for a missing Enter.
          onBlur={() => text.trim() !== '' && add(text)}
        />
      </Frame>
      <FieldProblem id={problemId} text={shown} />
    </>
  );
}

const Frame = styled.div<{ $isWrong: boolean; $isDisabled: boolean }>`
  display: flex;
  align-items: center;
  flex-wrap: wrap;
  gap: 6px;
  box-sizing: border-box;
  min-height: 40px;
  padding: 5px 12px;
  border: 1px solid ${({ $isWrong }) => color($isWrong ? 'dangerIcon' : 'fieldLine')};
  border-radius: 4px;
  background: ${color('pane')};
  cursor: ${({ $isDisabled }) => ($isDisabled ? 'not-allowed' : 'text')};

  &:focus-within {
    border-color: ${({ $isWrong }) => color($isWrong ? 'dangerIcon' : 'primary')};
    box-shadow: 0 0 0 2px ${color('primaryRing')};
  }
  input {
    flex: 1 1 120px;
    min-width: 0;
    height: 28px;
    padding: 0 4px;
    border: 0;
    outline: 0;
    background: transparent;
    color: ${color('text')};
    font: inherit;
    font-size: 14px;
  }
  input::placeholder {
    color: ${color('muted')};
    opacity: 1;
  }
  /* As high as the other fields are there. */
  @media (max-width: 767px) {
    min-height: 50px;

    input {
      font-size: 16px;
    }
  }
`;
const Chip = styled.span`
  display: inline-flex;
  align-items: center;
  gap: 2px;
  max-width: 100%;
  padding-inline: 8px 2px;
  border-radius: 4px;
  background: ${color('chip')};
  color: ${color('text')};
  font-size: 13px;
  line-height: 26px;
  overflow-wrap: anywhere;

  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    flex: none;
    width: 24px;
    height: 24px;
    padding: 0;
    border: 0;
    border-radius: 3px;
    background: none;
    cursor: pointer;
  }
  button:hover {
    background: ${color('fieldLine')};
  }
  button:focus-visible {
    outline: 2px solid ${color('primary')};
  }
  svg {
    width: 8px;
    height: 8px;
  }
  svg path {
    fill: ${color('quoteText')};
  }
  @media (pointer: coarse) {
    line-height: 40px;

    button {
      width: 40px;
      height: 40px;
    }
  }
`;
