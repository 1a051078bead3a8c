import { byId } from '../dom.js';
import { sendFile } from './files.js';

// A phone records Ogg with Opus. A browser that cannot records what it can, and says so honestly.
const wanted = ['audio/ogg;codecs=opus', 'audio/mp4', 'audio/webm;codecs=opus'];

/** Records a voice message in place of the text field. */
export function createVoice({ send, tell }) {
  const bar = byId('recording');
  const composer = byId('composer');
  let recorder;
  let isWanted = false;
  let timer;

  function show(isOn) {
    bar.hidden = !isOn;
    composer.hidden = isOn;
    clearInterval(timer);
    if (!isOn) return;
    const startedAt = Date.now();
    const showTime = () => {
      const seconds = Math.floor((Date.now() - startedAt) / 1000);
      byId('recording-time').textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
    };
    showTime();
    timer = setInterval(showTime, 250);
    byId('recording-send').focus();
  }

  function stop(isSent) {
    isWanted = isSent;
    recorder?.stop();
  }

  byId('recording-send').addEventListener('click', () => stop(true));
  byId('recording-cancel').addEventListener('click', () => stop(false));

  return async function record() {
    const mimeType = wanted.find((type) => window.MediaRecorder?.isTypeSupported(type));
    if (mimeType === undefined || !navigator.mediaDevices) {
      return tell(Promise.reject(new Error('This browser cannot record. Send a sound file with “File” instead.')));
    }
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true }).catch(() => undefined);
    if (stream === undefined) return tell(Promise.reject(new Error('There is no microphone, or the browser may not use it.')));
    const pieces = [];
    recorder = new window.MediaRecorder(stream, { mimeType });
    recorder.addEventListener('dataavailable', ({ data }) => pieces.push(data));
    recorder.addEventListener('stop', () => {
      stream.getTracks().forEach((track) => track.stop());
      show(false);
      // "audio/ogg;codecs=opus" is written with a space in Meta's webhooks.
      const type = (recorder.mimeType || mimeType).replace(/;\s*/, '; ');
      if (isWanted) send(sendFile(new window.Blob(pieces, { type }), 'audio', { voice: true }));
    });
    recorder.start();
    return show(true);
  };
}
