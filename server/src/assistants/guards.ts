import { findPhoneNumbersInText, type CountryCode } from 'libphonenumber-js';

import { emailsIn, findLinks, isAllowedUrl, type FoundLink, type LinkRules } from './links';

/** What may stand in a text that goes to this contact. */
export interface GuardRules extends LinkRules {
  /** All texts that the turn has seen: transcript, instructions, results of tools. */
  readonly seen: readonly string[];
  /** For numbers that are written without their country. */
  readonly country: CountryCode | null;
}

export interface GuardedText {
  readonly text: string;
  /** What was taken out, by kind. */
  readonly removed: readonly ('link' | 'phone' | 'email')[];
}

/** Takes out links, numbers and mail addresses that the model cannot know from here. */
export function guardText(text: string, rules: GuardRules): GuardedText {
  const visible = withoutInvisible(text);
  const links = guardLinks(visible, rules);
  const phones = guardPhones(links.text, rules);
  const removed = [...links.removed, ...phones.removed];
  return { text: removed.length > 0 ? tidy(phones.text) : phones.text, removed };
}

/**
 * Signs that nobody sees and that cut a word in two for a machine, or carry words of their own. Joiners stay where they
 * belong: in emojis and in the scripts that need them.
 */
function withoutInvisible(text: string): string {
  return text
    .replace(/[\u00ad\u180e\u200b\u2060-\u2064\ufeff\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/(?<=[!-~])[\u200c\u200d]+|[\u200c\u200d]+(?=[!-~])/g, '')
    .replace(/(?<!\u{1f3f4}[\u{e0020}-\u{e007f}]*)[\u{e0000}-\u{e007f}]/gu, '');
}

function guardLinks(text: string, rules: GuardRules): GuardedText {
  const found = findLinks(text);
  const emails = found.some(({ kind }) => kind === 'email') ? emailsIn(rules.seen) : null;
  const removed: ('link' | 'email')[] = [];
  let kept = '';
  let at = 0;
  for (const link of found) {
    const isKnown = link.kind === 'email' ? emails?.has(link.raw.toLowerCase()) === true : isAllowedUrl(link.url, rules);
    const instead = isKnown ? link.raw : asTwoWords(link);
    if (instead === null) removed.push(link.kind);
    kept += text.slice(at, link.from) + (instead ?? '');
    at = link.to;
  }
  return { text: kept + text.slice(at), removed };
}

/** "… tomorrow.Call us" is a missing space more often than an address; with the space it is none. */
function asTwoWords({ kind, raw }: FoundLink): string | null {
  const match = kind === 'link' ? /^([\p{L}\p{M}]+)\.(\p{Lu}\p{Ll}+)$/u.exec(raw) : null;
  return match ? `${match[1]}. ${match[2]}` : null;
}

function guardPhones(text: string, { seen, country }: GuardRules): GuardedText {
  const found = findPhoneNumbersInText(text, country ?? undefined);
  if (found.length === 0) return { text, removed: [] };
  const known = seen.flatMap((each) => each.match(/\d[\d\s()./-]*\d/g) ?? []).map((run) => run.replace(/\D+/g, ''));
  const unknown = found.filter(({ number }) => !known.some((run) => run.includes(number.nationalNumber)));
  let kept = '';
  let at = 0;
  for (const { startsAt, endsAt } of unknown) {
    kept += text.slice(at, startsAt);
    at = endsAt;
  }
  return { text: kept + text.slice(at), removed: unknown.map(() => 'phone' as const) };
}

/** What is left where something was taken out. */
function tidy(text: string): string {
  return text
    .replace(/[ \t]+([,.;:!?])/g, '$1')
    .replace(/!?\[([^\]\n]*)\]\(\s*\)/g, '$1')
    .replace(/\(\s*\)|\[\s*\]/g, '')
    .replace(/[ \t]{2,}/g, ' ')
    .replace(/[ \t]+\n/g, '\n')
    .trim();
}
