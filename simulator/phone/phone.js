import { createActs } from './acts.js';
import * as api from './api.js';
import { clockTime } from './bubble.js';
import { createChat } from './chat.js';
import { createComposer } from './compose/composer.js';
import { createTiles } from './compose/tiles.js';
import { createVoice } from './compose/voice.js';
import { byId } from './dom.js';
import { createMischiefs } from './mischiefs.js';
import { createNewcomer } from './newcomer.js';
import { createNumbers } from './numbers.js';
import { createPeople } from './people.js';
import { windowLeft } from './window-left.js';

// The chosen customer stands in the address, so a reload stays with them.
let chosenId = decodeURIComponent(location.hash.slice(1));
let phone;
let clockDifference = 0;
let isLoading = false;
let isLoadDue = false;
let toastTimer;

const now = () => Date.now() + clockDifference;
const record = createVoice({ send: (message) => acts.send(message), tell });
const acts = createActs({ phone: () => phone, chosen, tell, composer: () => composer, now, record });
const composer = createComposer({ send: sendText, saveEdit: acts.saveEdit });
const showPeople = createPeople({ onChoose: choose });
const showChat = createChat(acts);
const showMischiefs = createMischiefs({ chosen, tell });
const showNumbers = createNumbers({ onChoose: writeTo });
createNewcomer({ add: addCustomer });
createTiles(acts);

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
  showNumbers(phone);
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
  const isTyping = (phone.chat.typingUntil ?? 0) > now();
  byId('business-state').textContent = isTyping ? 'is writing …' : 'business account';
  const { state, words } = windowLeft(phone.chat.windowExpiresAt, now());
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
  composer.clear();
  await tell(api.open(id));
  byId('text').focus();
}

async function writeTo(phoneNumberId) {
  api.writeTo(phoneNumberId);
  composer.clear();
  await load();
}

/** Says what came of an action: its own words, or why it failed. */
async function tell(action) {
  try {
    const words = await action;
    showNews(typeof words === 'string' ? words : '');
  } catch (error) {
    showNews(error.message);
  }
  await load();
}

function showNews(words) {
  byId('news').textContent = words;
  // On a narrow screen the mischiefs are folded away, so it is said on the phone as well, for a moment.
  byId('toast').textContent = words;
  clearTimeout(toastTimer);
  toastTimer = setTimeout(() => byId('toast').replaceChildren(), 6000);
}

async function addCustomer({ name, phone: number }) {
  const { id } = await api.change(number, { profileName: name });
  await choose(id);
}

async function sendText(body) {
  byId('chat').scrollTop = byId('chat').scrollHeight;
  await acts.sendText(body);
}

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
