/** Speech: about a megabyte in five minutes, and a play icon on the phone for nearly three. */
const BITS_PER_SECOND = 24_000;
/** The first that the browser writes: Firefox Ogg, the others WebM, old Safari MP4. */
const FORMATS = ['audio/ogg;codecs=opus', 'audio/webm;codecs=opus', 'audio/mp4'];
const CHUNK_MS = 1_000;

export interface OpenMicrophone {
  /** Loudness now, 0 to 1. */
  readonly level: () => number;
  /** What was recorded, as the browser wrote it. */
  readonly stop: () => Promise<Blob>;
  /** Nothing is kept, and the microphone's light goes out. */
  readonly close: () => void;
}

/** @throws what `getUserMedia` throws, such as `NotAllowedError` */
export async function openMicrophone(): Promise<OpenMicrophone> {
  const stream = await navigator.mediaDevices.getUserMedia({
    audio: { channelCount: 1, echoCancellation: true, noiseSuppression: true, autoGainControl: true },
  });
  const context = new AudioContext();
  const source = context.createMediaStreamSource(stream);
  const analyser = context.createAnalyser();
  analyser.fftSize = 512;
  // One channel for sure: WhatsApp takes no other, and a headset may give two.
  const mono = context.createMediaStreamDestination();
  mono.channelCount = 1;
  mono.channelCountMode = 'explicit';
  source.connect(analyser);
  source.connect(mono);

  const mimeType = FORMATS.find((format) => MediaRecorder.isTypeSupported(format));
  const recorder = new MediaRecorder(mono.stream, { audioBitsPerSecond: BITS_PER_SECOND, ...(mimeType !== undefined && { mimeType }) });
  const chunks: Blob[] = [];
  recorder.ondataavailable = ({ data }) => chunks.push(data);
  recorder.start(CHUNK_MS);

  const samples = new Uint8Array(analyser.fftSize);
  const close = () => {
    stream.getTracks().forEach((track) => track.stop());
    if (context.state !== 'closed') void context.close();
  };
  return {
    level() {
      analyser.getByteTimeDomainData(samples);
      let loudest = 0;
      for (const sample of samples) loudest = Math.max(loudest, Math.abs(sample - 128) / 128);
      return loudest;
    },
    stop: () =>
      new Promise((resolve) => {
        recorder.onstop = () => {
          close();
          resolve(new Blob(chunks, { type: recorder.mimeType }));
        };
        if (recorder.state === 'inactive') recorder.dispatchEvent(new Event('stop'));
        else recorder.stop();
      }),
    close() {
      recorder.ondataavailable = null;
      if (recorder.state !== 'inactive') recorder.stop();
      close();
    },
  };
}
