import { essenceOf, kindsOfMedia, type MediaKind } from '../media-types';
import type { Checking, MediaFacts } from './lookups';
import { isWebAddress, onlyKeys, optionalFlag, optionalText, required, unfit, type Place } from '../place';

const longestCaption = 1024;

const keysOf: Record<MediaKind, string[]> = {
  image: ['caption'],
  video: ['caption'],
  audio: ['voice'],
  document: ['caption', 'filename'],
  sticker: [],
};

/** A file as a message of its own. */
export function checkMediaMessage(place: Place, kind: MediaKind, checking: Checking): void {
  onlyKeys(place, ['id', 'link', ...keysOf[kind]]);
  optionalText(place, 'caption', longestCaption);
  optionalText(place, 'filename');
  const isVoice = optionalFlag(place, 'voice') ?? false;
  checkSource(place, { kind, isVoice }, checking);
}

/** A file above the text of an interactive message or a template: it carries no caption. */
export function checkHeaderMedia(place: Place, kind: MediaKind, checking: Checking): void {
  onlyKeys(place, ['id', 'link', ...(kind === 'document' ? ['filename'] : [])]);
  optionalText(place, 'filename');
  checkSource(place, { kind, isVoice: false }, checking);
}

function checkSource(place: Place, wanted: { kind: MediaKind; isVoice: boolean }, checking: Checking): void {
  const { path } = place;
  const id = optionalText(place, 'id');
  const link = optionalText(place, 'link');
  if (id && link) throw unfit(path, 'must have either id or link, not both.');
  if (link) {
    // Nobody fetches it here: a simulator that runs offline has to take the client's word for it.
    if (!isWebAddress(link)) throw unfit(`${path}['link']`, 'is not a valid URI.');
    return;
  }
  if (!id) throw required(`${path}['id']`);
  const media = checking.media.get(id);
  // Meta may also accept it and fail later with 131053; refused at once, the mistake is seen where it is made.
  if (media === undefined) throw unfit(`${path}['id']`, 'is not a valid whatsapp business account media attachment ID');
  const problem = problemOf(media, wanted);
  if (problem !== undefined) checking.failures.push({ code: 131053, details: problem });
}

function problemOf({ mimeType, isOpus }: MediaFacts, { kind, isVoice }: { kind: MediaKind; isVoice: boolean }): string | undefined {
  // Whatever could be uploaded may travel as a document.
  if (kind !== 'document' && !kindsOfMedia(mimeType).includes(kind)) {
    return `Media of type ${mimeType} cannot be sent as ${kind}.`;
  }
  if (isVoice && essenceOf(mimeType) !== 'audio/ogg') return `A voice message must be audio/ogg with Opus, not ${mimeType}.`;
  return kind === 'audio' && isOpus === false ? 'Audio in Ogg files must be encoded with Opus.' : undefined;
}
