import { notValid, objectAt, onlyKeys, optionalText, pathOf, required, unfit, type Place } from '../place';

/** Meta documents no limit here; this one is what clients report. */
const longestWords = 1000;

export function checkLocationMessage(message: Place): void {
  checkLocation(objectAt(message, 'location'));
}

export function checkLocation(location: Place): void {
  onlyKeys(location, ['latitude', 'longitude', 'name', 'address']);
  checkDegrees(location, 'latitude', 90);
  checkDegrees(location, 'longitude', 180);
  optionalText(location, 'name', longestWords);
  optionalText(location, 'address', longestWords);
}

/** Texts in the documentation, numbers in its examples: both are taken. */
function checkDegrees(location: Place, name: string, most: number): void {
  const given = location.value[name];
  const path = pathOf(location, name);
  if (given === undefined || given === '') throw required(path);
  if (typeof given !== 'number' && typeof given !== 'string') throw unfit(path, 'must be a number.');
  const degrees = typeof given === 'number' ? given : numberIn(given);
  if (!Number.isFinite(degrees)) throw unfit(path, 'must be a number.');
  if (Math.abs(degrees) > most) throw notValid(`${path} must be between -${most} and ${most}.`);
}

function numberIn(text: string): number {
  return /^[+-]?\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : Number.NaN;
}
