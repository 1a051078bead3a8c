import { byId } from '../dom.js';

/** The text field, and above it what is being answered or written anew. */
export function createComposer({ send, saveEdit }) {
  const field = byId('text');
  const aside = byId('aside');
  let quoted;
  let edited;

  function show() {
    aside.hidden = quoted === undefined && edited === undefined;
    byId('aside-title').textContent = edited ? 'Edit' : 'Reply to';
    byId('aside-words').textContent = (edited ?? quoted)?.message.preview ?? '';
  }

  function clear() {
    if (edited) field.value = '';
    quoted = undefined;
    edited = undefined;
    show();
  }

  async function submit() {
    const body = field.value.trim();
    if (body === '') return;
    const [target, isEdit] = [edited, edited !== undefined];
    field.value = '';
    if (isEdit) {
      clear();
      await saveEdit(target.message, body);
    } else {
      await send(body);
    }
  }

  byId('aside-close').addEventListener('click', clear);
  byId('composer').addEventListener('submit', (event) => {
    event.preventDefault();
    void submit();
  });
  field.addEventListener('keydown', (event) => {
    // While an input method composes a word, Enter belongs to it.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    void submit();
  });

  return {
    clear,
    quote(item) {
      clear();
      quoted = item;
      show();
      field.focus();
    },
    edit(item) {
      clear();
      edited = item;
      field.value = item.message.text ?? item.message.content?.caption ?? '';
      show();
      field.focus();
    },
    /** The message that the next one answers; it is answered once. */
    takeQuote() {
      const taken = quoted?.message;
      if (taken) clear();
      return taken;
    },
  };
}
