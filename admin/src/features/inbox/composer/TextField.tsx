import { useLayoutEffect, type ClipboardEvent, type KeyboardEvent, type RefObject } from 'react';

import { styled } from 'styled-components';

import { color } from '../../../components/inbox-colors';

interface TextFieldProps {
  readonly field: RefObject<HTMLTextAreaElement>;
  readonly text: string;
  readonly label: string;
  readonly placeholder: string;
  readonly isInvalid: boolean;
  readonly describedBy: string | undefined;
  readonly onChange: (text: string) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  readonly onFiles: (files: readonly File[]) => void;
}

const LINE_PX = 20;
const MAX_LINES = 8;

/** One line that grows upward to eight; pictures that are pasted become files. */
export function TextField({ field, text, label, placeholder, isInvalid, describedBy, onChange, onKeyDown, onFiles }: TextFieldProps) {
  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    element.style.height = 'auto';
    element.style.height = `${Math.min(element.scrollHeight, LINE_PX * MAX_LINES)}px`;
  }, [field, text]);

  const onPaste = (event: ClipboardEvent) => {
    const files = [...event.clipboardData.files];
    // Office programs put a picture of the text beside the text: the words are meant.
    if (files.length === 0 || event.clipboardData.types.includes('text/plain')) return;
    event.preventDefault();
    onFiles(files);
  };

  return (
    <Area
      ref={field}
      rows={1}
      value={text}
      aria-label={label}
      aria-describedby={describedBy}
      aria-invalid={isInvalid}
      placeholder={placeholder}
      data-composer-field
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={onKeyDown}
      onPaste={onPaste}
    />
  );
}

const Area = styled.textarea`
  flex: 1;
  align-self: center;
  min-width: 0;
  max-height: 160px;
  margin: 0;
  padding: 0;
  border: 0;
  outline: 0;
  background: transparent;
  color: ${color('text')};
  font-family: inherit;
  font-size: 14px;
  line-height: 20px;
  resize: none;

  &::placeholder {
    color: ${color('muted')};
    opacity: 1;
  }
  @media (max-width: 767px) {
    font-size: 16px;
  }
`;
