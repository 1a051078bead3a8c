import { findPhoneNumbersInText, type CountryCode } from 'libphonenumber-js';
import LinkifyIt from 'linkify-it';

/** What may stand in a text that goes to this contact. */
export interface GuardRules {
  /** Hosts of the admin, such as `example.com`. */
  readonly hosts: readonly string[];
  /** All texts that the turn has seen: transcript, instructions, results of tools. */
  readonly seen: readonly string[];
  /** Results of tools only: whole addresses in them may be sent. */
  readonly results: readonly string[];
  /** For numbers that are written without their country. */
  readonly country: CountryCode | null;
}

export interface GuardedText {
  readonly text: string;
  /** What was taken out, by kind. */
  readonly removed: readonly ('link' | 'phone' | 'email')[];
}

const linkify = new LinkifyIt({}, { fuzzyEmail: true, fuzzyLink: true, fuzzyIP: true });

/** Takes out links, numbers and mail addresses that the model cannot know from here. */
export function guardText(text: string, rules: GuardRules): GuardedText {
  const links = guardLinks(text, rules);
  const phones = guardPhones(links.text, rules);
  const removed = [...links.removed, ...phones.removed];
  return { text: removed.length > 0 ? tidy(phones.text) : text, removed };
}

/** May this address be sent? */
export function isAllowedUrl(url: string, { hosts, results }: Pick<GuardRules, 'hosts' | 'results'>): boolean {
  if (results.some((result) => containsUrl(result, url))) return true;
  const host = hostOf(url);
  return host !== null && hosts.some((allowed) => host === allowed || host.endsWith(`.${allowed}`));
}

function guardLinks(text: string, rules: GuardRules): GuardedText {
  const removed: ('link' | 'email')[] = [];
  let kept = '';
  let at = 0;
  for (const match of linkify.match(text) ?? []) {
    const isEmail = match.schema === 'mailto:';
    const isKnown = isEmail
      ? rules.seen.some((seen) => includesWord(seen, match.text))
      : isAllowedUrl(match.url, rules) || isAllowedUrl(match.text, rules);
    kept += text.slice(at, match.index) + (isKnown ? match.raw : '');
    if (!isKnown) removed.push(isEmail ? 'email' : 'link');
    at = match.lastIndex;
  }
  return { text: kept + text.slice(at), removed };
}

function guardPhones(text: string, { seen, country }: GuardRules): GuardedText {
  const known = seen.map(digits).join(' ');
  const found = findPhoneNumbersInText(text, country ?? undefined).filter(({ number }) => !known.includes(number.nationalNumber));
  let kept = '';
  let at = 0;
  for (const { startsAt, endsAt } of found) {
    kept += text.slice(at, startsAt);
    at = endsAt;
  }
  return { text: kept + text.slice(at), removed: found.map(() => 'phone' as const) };
}

/** The very address, not one that only begins like it. */
function containsUrl(result: string, url: string): boolean {
  return (linkify.match(result) ?? []).some((match) => match.url === url || match.text === url || match.raw === url);
}

function hostOf(url: string): string | null {
  try {
    const { protocol, hostname, username, password } = new URL(/^[a-z][a-z0-9+.-]*:/i.test(url) ? url : `https://${url}`);
    const isWeb = (protocol === 'https:' || protocol === 'http:') && username === '' && password === '';
    return isWeb ? hostname.toLowerCase().replace(/\.$/, '') : null;
  } catch {
    return null;
  }
}

function includesWord(text: string, word: string): boolean {
  return text.toLowerCase().includes(word.toLowerCase());
}

function digits(text: string): string {
  return text.replace(/\D+/g, '');
}

/** What is left where something was taken out. */
function tidy(text: string): string {
  return text
    .replace(/[ \t]+([,.;:!?])/g, '$1')
    .replace(/\(\s*\)|\[\s*\]/g, '')
    .replace(/[ \t]{2,}/g, ' ')
    .replace(/[ \t]+\n/g, '\n')
    .trim();
}
