import { createBubble } from './bubble.js';
import { byId, createList, element } from './dom.js';

/** The chat on the phone's screen. */
export function createChat(acts) {
  const chat = byId('chat');
  let shownCustomer;
  const show = createList(chat, {
    keyOf: (item) => item.key,
    build: (item) => {
      if (item.day) return element('div', { class: 'day' }, item.day);
      if (item.empty) return element('p', { class: 'empty' }, item.empty);
      if (item.typing) return element('div', { class: 'typing', title: 'is writing' }, ...dots());
      return createBubble(item, acts);
    },
  });
  const toTheEnd = () => {
    chat.scrollTop = chat.scrollHeight;
  };
  // Pictures and films have no height until they are there.
  let isAtEnd = true;
  chat.addEventListener('scroll', () => {
    isAtEnd = chat.scrollHeight - chat.scrollTop - chat.clientHeight < 60;
  });
  // The same when what stands below the chat takes more room.
  new window.ResizeObserver(() => isAtEnd && toTheEnd()).observe(chat);
  ['load', 'loadedmetadata', 'error'].forEach((name) => chat.addEventListener(name, () => isAtEnd && toTheEnd(), { capture: true }));

  return function showChat(phone, isTyping) {
    const wasAtEnd = chat.scrollHeight - chat.scrollTop - chat.clientHeight < 60;
    const isOtherChat = shownCustomer !== phone.chat.id;
    shownCustomer = phone.chat.id;
    show([...itemsOf(phone), ...(isTyping ? [{ key: 'typing', typing: true }] : [])]);
    if (wasAtEnd || isOtherChat) toTheEnd();
  };
}

function itemsOf({ chat, business }) {
  const bubbles = chat.messages.filter((message) => message.type !== 'reaction');
  if (bubbles.length === 0) {
    return [{ key: 'empty', empty: `Nothing here yet. Write the first words to ${business.name}.` }];
  }
  const byWamid = new Map(chat.messages.map((message) => [message.wamid, message]));
  const reactions = reactionsIn(chat.messages);
  let day = '';
  return bubbles.flatMap((message) => {
    const item = {
      key: message.wamid,
      message,
      quoted: byWamid.get(message.quotes)?.preview,
      taps: bubbles.filter((each) => each.direction === 'in' && each.quotes === message.wamid).flatMap(tapIn),
      ...(reactions.get(message.wamid) ?? { reactions: [], ownReaction: '' }),
    };
    const itsDay = dayOf(message.timestamp);
    if (itsDay === day) return [item];
    day = itsDay;
    return [{ key: `day ${itsDay}`, day: itsDay }, item];
  });
}

/** What an answer chose: the label of a template's button, the id of another, or that it was given at all. */
function tapIn({ type, text, content }) {
  if (type === 'button') return [text];
  if (type === 'location' || type === 'contacts') return [type];
  if (type !== 'interactive') return [];
  return [content?.button_reply?.id ?? content?.list_reply?.id ?? 'form'];
}

/** The last reaction of each side; an empty one takes it back. */
function reactionsIn(messages) {
  const latest = new Map();
  for (const { reaction, direction } of messages) {
    if (reaction) latest.set(`${direction} ${reaction.to}`, { ...reaction, direction });
  }
  const found = new Map();
  for (const { to, emoji, direction } of latest.values()) {
    if (emoji === '') continue;
    const { reactions, ownReaction } = found.get(to) ?? { reactions: [], ownReaction: '' };
    found.set(to, { reactions: [...reactions, emoji], ownReaction: direction === 'in' ? emoji : ownReaction });
  }
  return found;
}

function dayOf(timestamp) {
  const date = new Date(timestamp * 1000);
  if (date.toDateString() === new Date().toDateString()) return 'Today';
  return date.toLocaleDateString('en-GB', { weekday: 'long', day: 'numeric', month: 'long' });
}

function dots() {
  return [element('i'), element('i'), element('i')];
}
