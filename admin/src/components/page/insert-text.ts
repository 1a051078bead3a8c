export type TextField = HTMLInputElement | HTMLTextAreaElement;

/** Puts text where the cursor is, in place of what is selected, as if it were typed: undo works and React hears of it. */
export function insertText(field: TextField, text: string): void {
  field.focus();
  const canType = typeof document.execCommand === 'function' && document.execCommand('insertText', false, text);
  if (canType) return;
  const start = field.selectionStart ?? field.value.length;
  field.setRangeText(text, start, field.selectionEnd ?? start, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Marks the selected words, `*like this*`; the words stay selected. Without a selection the cursor stands between the marks. */
export function wrapSelection(field: TextField, mark: string): void {
  const start = field.selectionStart ?? field.value.length;
  const end = field.selectionEnd ?? start;
  insertText(field, `${mark}${field.value.slice(start, end)}${mark}`);
  field.setSelectionRange(start + mark.length, end + mark.length);
}
