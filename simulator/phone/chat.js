import { createBubble } from './bubble.js';
import { byId, createList, element } from './dom.js';

/** The chat on the phone's screen. */
export function createChat({ onTap }) {
  const chat = byId('chat');
  let shownCustomer;
  const show = createList(chat, {
    keyOf: (item) => item.key,
    build: (item) => {
      if (item.day) return element('div', { class: 'day' }, item.day);
      if (item.empty) return element('p', { class: 'empty' }, item.empty);
      if (item.typing) return element('div', { class: 'typing', title: 'is writing' }, ...dots());
      return createBubble(item, { onTap });
    },
  });

  return function showChat(phone, isTyping) {
    const wasAtEnd = chat.scrollHeight - chat.scrollTop - chat.clientHeight < 60;
    const isOtherChat = shownCustomer !== phone.chat.id;
    shownCustomer = phone.chat.id;
    show([...itemsOf(phone), ...(isTyping ? [{ key: 'typing', typing: true }] : [])]);
    if (wasAtEnd || isOtherChat) chat.scrollTop = chat.scrollHeight;
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
    const quoted = byWamid.get(message.quotes);
    const item = {
      key: message.wamid,
      message,
      quoted: quoted && (quoted.text ?? quoted.template?.body),
      tapped: bubbles.filter((each) => each.type === 'button' && each.quotes === message.wamid).map((each) => each.text),
      reactions: reactions.get(message.wamid) ?? [],
    };
    const itsDay = dayOf(message.timestamp);
    if (itsDay === day) return [item];
    day = itsDay;
    return [{ key: `day ${itsDay}`, day: itsDay }, item];
  });
}

/** The last reaction of each side; an empty one takes it back. */
function reactionsIn(messages) {
  const latest = new Map();
  for (const { reaction, direction } of messages) {
    if (reaction) latest.set(`${direction} ${reaction.to}`, reaction);
  }
  const found = new Map();
  for (const { to, emoji } of latest.values()) {
    if (emoji !== '') found.set(to, [...(found.get(to) ?? []), emoji]);
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
