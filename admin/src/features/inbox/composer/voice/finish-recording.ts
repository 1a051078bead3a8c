import { plainMimeType } from '../../../../../../domain/plain-mime-type';
import type { Recording } from './recorder-state';
import { toOgg } from './to-ogg';

interface FinishOptions {
  readonly duration: number;
  /** Epoch milliseconds; names the file. */
  readonly now: number;
}

/** A voice message is Ogg with Opus; what cannot become that is sent as an ordinary sound. */
export async function finishRecording(recorded: Blob, { duration, now }: FinishOptions): Promise<Recording> {
  const name = `voice-${new Date(now).toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '-')}`;
  const type = plainMimeType(recorded.type);
  if (type === 'audio/ogg') return { file: new File([recorded], `${name}.ogg`, { type }), duration, isVoice: true };
  const ogg = type === 'audio/webm' ? await toOgg(recorded) : null;
  if (ogg) return { file: new File([ogg], `${name}.ogg`, { type: 'audio/ogg' }), duration, isVoice: true };
  return { file: new File([recorded], `${name}.m4a`, { type: 'audio/mp4' }), duration, isVoice: false };
}
