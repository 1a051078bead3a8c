import * as api from './api.js';
import { clockTime } from './bubble.js';
import { createChat } from './chat.js';
import { byId } from './dom.js';
import { createMischiefs } from './mischiefs.js';
import { createNewcomer } from './newcomer.js';
import { createPeople } from './people.js';
import { windowLeft } from './window-left.js';

// The chosen customer stands in the address, so a reload stays with them.
let chosenId = decodeURIComponent(location.hash.slice(1));
let phone;
let clockDifference = 0;
let isLoading = false;
let isLoadDue = false;

const showPeople = createPeople({ onChoose: choose });
const showChat = createChat({ onTap: tap });
const showMischiefs = createMischiefs({ chosen, tell });
createNewcomer({ add: addCustomer });

/** One load at a time: what changes meanwhile is fetched once more afterwards. */
async function load() {
  if (isLoading) {
    isLoadDue = true;
    return;
  }
  isLoading = true;
  try {
    do {
      isLoadDue = false;
      phone = await api.loadPhone(chosenId);
      clockDifference = phone.now - Date.now();
      show();
      await readIfWanted();
    } while (isLoadDue || phone.chat.id !== (chosenId || phone.chat.id));
  } catch {
    byId('business-state').textContent = 'no connection';
  } finally {
    isLoading = false;
  }
}

async function readIfWanted() {
  const unread = chosen().unread;
  if (phone.chat.readsAtOnce && unread > 0 && document.visibilityState === 'visible') await api.open(phone.chat.id);
}

function show() {
  const { name } = chosen();
  showPeople(phone);
  showMischiefs(phone.chat);
  byId('business-name').textContent = phone.business.name;
  byId('text').placeholder = `Write as ${name} …`;
  byId('reads-name').textContent = `${name} reads at once`;
  byId('reads').checked = phone.chat.readsAtOnce;
  byId('promise').textContent = phone.isConnected
    ? 'Everything here goes through the real webhook. No message leaves this computer.'
    : 'Nobody listens yet: messages wait here until a webhook is set.';
  showTime();
}

function showTime() {
  byId('clock').textContent = clockTime(new Date());
  if (!phone) return;
  const now = Date.now() + clockDifference;
  const isTyping = (phone.chat.typingUntil ?? 0) > now;
  byId('business-state').textContent = isTyping ? 'is writing …' : 'business account';
  const { state, words } = windowLeft(phone.chat.windowExpiresAt, now);
  byId('window').dataset.state = state;
  byId('window').textContent = words;
  showChat(phone, isTyping);
}

function chosen() {
  const person = phone.people.find((each) => each.id === phone.chat.id);
  return { ...(person ?? { id: phone.chat.id, name: phone.chat.id, unread: 0 }), chat: phone.chat };
}

async function choose(id) {
  chosenId = id;
  history.replaceState(null, '', `#${encodeURIComponent(id)}`);
  byId('news').textContent = '';
  await tell(api.open(id));
  byId('text').focus();
}

/** Says what came of an action: its own words, or why it failed. */
async function tell(action) {
  try {
    const words = await action;
    byId('news').textContent = typeof words === 'string' ? words : '';
  } catch (error) {
    byId('news').textContent = error.message;
  }
  await load();
}

async function addCustomer({ name, phone: number }) {
  const { id } = await api.change(number, { profileName: name });
  await choose(id);
}

function tap(wamid, { text, payload }) {
  const context = { from: phone.business.number, id: wamid };
  return tell(api.write(chosen().id, { type: 'button', button: { payload, text }, context }));
}

async function send() {
  const field = byId('text');
  const body = field.value.trim();
  if (body === '') return;
  const { id, name } = chosen();
  field.value = '';
  byId('chat').scrollTop = byId('chat').scrollHeight;
  await tell(api.write(id, { type: 'text', text: { body }, profileName: name }));
}

byId('composer').addEventListener('submit', (event) => {
  event.preventDefault();
  void send();
});
byId('text').addEventListener('keydown', (event) => {
  // While an input method composes a word, Enter belongs to it.
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  void send();
});
byId('reads').addEventListener('change', (event) => {
  void tell(api.change(chosen().id, { readsAtOnce: event.target.checked }));
});
byId('mischief-toggle').addEventListener('click', () => {
  const isOpen = byId('mischiefs').classList.toggle('is-open');
  byId('mischief-toggle').setAttribute('aria-expanded', String(isOpen));
});
document.addEventListener('visibilitychange', () => void load());

setInterval(showTime, 1000);
api.listen(() => void load());
