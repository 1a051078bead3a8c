import { element } from './dom.js';

// ```mono```, *bold*, _italic_ and ~struck~, each only around words: 2*3*4 stays as it is.
const marks =
  /```([^]+?)```|(?<![\w*])\*(?=\S)([^*\n]+?)(?<=\S)\*(?![\w*])|(?<![\w_])_(?=\S)([^_\n]+?)(?<=\S)_(?![\w_])|(?<![\w~])~(?=\S)([^~\n]+?)(?<=\S)~(?![\w~])/g;
const tags = ['code', 'strong', 'em', 's'];

/** The messenger's text marks as elements; everything else stays plain text. */
export function formatText(text) {
  const parts = [];
  let end = 0;
  for (const match of text.matchAll(marks)) {
    parts.push(text.slice(end, match.index));
    const kind = match.slice(1).findIndex((inner) => inner !== undefined);
    parts.push(element(tags[kind], {}, match[kind + 1]));
    end = match.index + match[0].length;
  }
  parts.push(text.slice(end));
  return parts;
}
