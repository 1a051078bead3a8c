import { checkMessage } from '../../../../simulator/graph/check-message';
import { GraphError } from '../../../../simulator/graph/graph-error';
import type { Template } from '../../../../simulator/template';

type Json = Record<string, unknown>;

const files: Record<string, { mimeType: string; isOpus?: boolean }> = {
  jpeg: { mimeType: 'image/jpeg' },
  png: { mimeType: 'image/png' },
  webp: { mimeType: 'image/webp' },
  mp4: { mimeType: 'video/mp4' },
  mp3: { mimeType: 'audio/mpeg' },
  opus: { mimeType: 'audio/ogg; codecs=opus', isOpus: true },
  vorbis: { mimeType: 'audio/ogg', isOpus: false },
  pdf: { mimeType: 'application/pdf' },
};

export const media = { get: (id: string) => files[id] };

/** "accepted", "fails later with 131053", or the code of the refusal. */
export function verdictOn(message: Json, templates: Template[] = []): string | number {
  try {
    const { failure } = checkMessage({ messaging_product: 'whatsapp', to: '34612345678', ...message }, { templates, media });
    return failure === undefined ? 'accepted' : `fails later with ${failure.code}`;
  } catch (error) {
    if (error instanceof GraphError) return error.code;
    throw error;
  }
}

/** The words of the refusal: the message and the details. */
export function wordsOn(message: Json, templates: Template[] = []): string {
  try {
    checkMessage({ messaging_product: 'whatsapp', to: '34612345678', ...message }, { templates, media });
    return '';
  } catch (error) {
    if (error instanceof GraphError) return JSON.stringify(error.toBody());
    throw error;
  }
}

export const letters = (count: number) => 'x'.repeat(count);
/** Each is one code point in two UTF-16 units. */
export const emoji = (count: number) => '🚲'.repeat(count);
export const times = <Value>(count: number, make: (index: number) => Value) => Array.from({ length: count }, (_, index) => make(index));
