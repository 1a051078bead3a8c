import { button, drawing, element } from '../dom.js';
import { addressOf } from './files.js';

const bars = 30;

/** A voice message with its waves, or a piece of music with a line. */
export function audio({ message }, { onPlayed }) {
  const { content, wamid, direction } = message;
  const isVoice = content?.voice === true;
  const sound = element('audio', { src: addressOf(content), preload: 'metadata' });
  const time = element('span', { class: 'player-time' }, '0:00');
  const track = isVoice ? waves(wamid) : element('span', { class: 'player-line' }, element('i'));
  const play = button(
    { class: 'player-button', 'aria-label': 'Play' },
    () => (sound.paused ? sound.play() : sound.pause()),
    drawing('play'),
  );

  const showTime = () => {
    const length = Number.isFinite(sound.duration) ? sound.duration : 0;
    const done = length === 0 ? 0 : sound.currentTime / length;
    time.textContent = clock(sound.currentTime || length);
    track.style.setProperty('--done', `${done * 100}%`);
    if (isVoice) [...track.children].forEach((bar, index) => bar.classList.toggle('is-done', index < done * bars));
  };
  const showState = () => {
    play.replaceChildren(drawing(sound.paused ? 'play' : 'pause'));
    play.setAttribute('aria-label', sound.paused ? 'Play' : 'Pause');
  };
  ['play', 'pause', 'ended'].forEach((name) => sound.addEventListener(name, showState));
  ['timeupdate', 'loadedmetadata', 'ended'].forEach((name) => sound.addEventListener(name, showTime));
  sound.addEventListener('error', () => {
    time.textContent = 'not here any more';
    play.disabled = true;
  });
  if (isVoice && direction === 'out') sound.addEventListener('play', () => onPlayed(wamid), { once: true });
  const sign = drawing(isVoice ? 'mic' : 'note', { class: 'player-sign' });
  return { above: [element('div', { class: 'player' }, play, track, element('span', { class: 'player-end' }, sign, time), sound)] };
}

/** Drawn from the message's id: the same message always looks the same. */
function waves(seed) {
  let state = [...seed].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 65521, 7);
  const heights = Array.from({ length: bars }, () => {
    state = (state * 75 + 74) % 65537;
    return 20 + (state % 80);
  });
  const made = element('span', { class: 'player-waves', 'aria-hidden': 'true' }, ...heights.map(() => element('i')));
  heights.forEach((height, index) => made.children[index].style.setProperty('height', `${height}%`));
  return made;
}

function clock(seconds) {
  const whole = Math.floor(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
