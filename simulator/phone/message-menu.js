import { button, drawing, element } from './dom.js';
import { openSheet } from './sheet.js';

const emojis = ['👍', '❤️', '😂', '😮', '😢', '🙏'];
const editMs = 15 * 60 * 1000;
const revokeMs = 2 * 24 * 60 * 60 * 1000;
const editableTypes = ['text', 'image', 'video', 'document'];

/** What can be done with one message: a reaction, a reply; with an own one, writing it anew and deleting it. */
export function openMessageMenu(item, acts, now) {
  const { message, ownReaction } = item;
  const age = now - message.timestamp * 1000;
  const isOwn = message.direction === 'in';
  openSheet('React or reply', (close) => {
    const then = (act) => () => {
      close();
      act();
    };
    const choices = [
      { sign: 'reply', label: 'Reply', act: () => acts.quote(item) },
      isOwn && editableTypes.includes(message.type) && age < editMs && { sign: 'pencil', label: 'Edit', act: () => acts.startEdit(item) },
      isOwn && age < revokeMs && { sign: 'bin', label: 'Delete for everyone', act: () => acts.revoke(message.wamid) },
    ];
    return [
      element(
        'div',
        { class: 'emojis', role: 'group', 'aria-label': 'React' },
        ...emojis.map((emoji) => {
          const isOn = emoji === ownReaction;
          const attributes = {
            class: 'emoji',
            'aria-pressed': String(isOn),
            'aria-label': isOn ? `Take back ${emoji}` : `React with ${emoji}`,
          };
          return button(
            attributes,
            then(() => acts.react(message.wamid, isOn ? '' : emoji)),
            emoji,
          );
        }),
      ),
      ...choices.filter(Boolean).map(({ sign, label, act }) => button({ class: 'menu-row' }, then(act), drawing(sign), label)),
    ];
  });
}
