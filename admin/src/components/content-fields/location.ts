import { messageLimits } from '../../../../contracts/message-limits';
import type { SendableContentInput } from '../../../../contracts/sendable-content';
import type { LocationDraft } from './drafts';
import { errorsOf, textProblem, type ContentErrors, type ContentProblem } from './problem';

type Location = Extract<SendableContentInput, { type: 'location' }>['location'];

export function newLocation(): LocationDraft {
  return { latitude: '', longitude: '', name: '', address: '' };
}

export function locationProblems({ latitude, longitude, name, address }: LocationDraft): ContentErrors {
  return errorsOf({
    latitude: degreesProblem(latitude, 90),
    longitude: degreesProblem(longitude, 180),
    name: textProblem(name, { limit: messageLimits.locationText }),
    address: textProblem(address, { limit: messageLimits.locationText }),
  });
}

function degreesProblem(text: string, limit: number): ContentProblem | null {
  if (text.trim() === '') return { code: 'required' };
  const degrees = readDegrees(text);
  return degrees === null || Math.abs(degrees) > limit ? { code: 'number', min: -limit, max: limit } : null;
}

/** `41,38` and `41.38` are one number: half of the world writes a comma. */
export function readDegrees(text: string): number | null {
  const trimmed = text.trim().replace(',', '.');
  return /^[+-]?\d+(\.\d*)?$/.test(trimmed) ? Number(trimmed) : null;
}

/** A pair as maps give it, such as `41.3874, 2.1686`, pasted into one field. */
export function readPair(text: string): { latitude: string; longitude: string } | null {
  const match = /^\s*([+-]?\d+\.\d+)\s*[,;]\s*([+-]?\d+\.\d+)\s*$/.exec(text);
  return match ? { latitude: match[1] ?? '', longitude: match[2] ?? '' } : null;
}

export function locationContent({ latitude, longitude, name, address }: LocationDraft): Location {
  return {
    latitude: readDegrees(latitude) ?? 0,
    longitude: readDegrees(longitude) ?? 0,
    ...(name.trim() !== '' && { name: name.trim() }),
    ...(address.trim() !== '' && { address: address.trim() }),
  };
}

export function locationDraft({ latitude, longitude, name, address }: Location): LocationDraft {
  return { latitude: String(latitude), longitude: String(longitude), name: name ?? '', address: address ?? '' };
}
