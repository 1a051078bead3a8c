import LinkifyIt from 'linkify-it';

import { topLevelDomains } from './top-level-domains';

/** A place in a text that a phone would make a link of, or that somebody would copy as one. */
export interface FoundLink {
  readonly kind: 'link' | 'email';
  /** As it stands there. */
  readonly raw: string;
  /** The address that it means. */
  readonly url: string;
  readonly from: number;
  readonly to: number;
}

/** What may be linked to. */
export interface LinkRules {
  /** Hosts of the admin, such as `example.com`. */
  readonly hosts: readonly string[];
  /** Addresses that the instructions or tools gave, as `linksIn` writes them. */
  readonly links: ReadonlySet<string>;
}

const linkify = new LinkifyIt({}, { fuzzyEmail: true, fuzzyLink: true, fuzzyIP: true }).tlds([...topLevelDomains], true);

/** Whatever else begins like an address: schemes that linkify-it does not know, hosts that it does not take for one. */
const OTHER_SCHEMES = /\b(?:[a-z][a-z0-9+.-]{1,20}:[/\\]{2}|(?:javascript|vbscript|data|blob|file|tel|sms|intent):)[^\s<>"']+/gi;

/** In order of place; none overlaps another. */
export function findLinks(text: string): FoundLink[] {
  const plain = withPlainDots(text);
  const found = (linkify.match(plain) ?? []).map(({ schema, url, index, lastIndex }): FoundLink => ({
    kind: schema === 'mailto:' ? 'email' : 'link',
    raw: text.slice(index, lastIndex),
    url,
    from: index,
    to: lastIndex,
  }));
  const others = [...plain.matchAll(OTHER_SCHEMES)].map(({ 0: whole, index }): FoundLink => {
    const url = whole.replace(/[.,;:!?)\]}*_~]+$/, '');
    const to = index + url.length;
    return { kind: 'link', raw: text.slice(index, to), url, from: index, to };
  });
  return withoutOverlap([...found, ...others]);
}

/** All addresses in these texts, for `LinkRules.links`. */
export function linksIn(texts: readonly string[]): Set<string> {
  return new Set(
    texts.flatMap((text) =>
      findLinks(text)
        .filter(({ kind }) => kind === 'link')
        .flatMap(({ url }) => parse(url)?.key ?? []),
    ),
  );
}

/** All mail addresses in these texts, in small letters. */
export function emailsIn(texts: readonly string[]): Set<string> {
  return new Set(texts.flatMap((text) => findLinks(text).flatMap(({ kind, raw }) => (kind === 'email' ? [raw.toLowerCase()] : []))));
}

/** May this address be sent? The very one that was given, or any of a host of the admin. */
export function isAllowedUrl(url: string, { hosts, links }: LinkRules): boolean {
  const parsed = parse(url);
  if (!parsed) return false;
  if (links.has(parsed.key)) return true;
  // A page that sends on to another address is no page of the host, and a host in other letters is another one to a reader.
  if (/\/\/|%2f%2f|%5c/i.test(parsed.rest) || !parsed.isPlain) return false;
  return hosts.some((allowed) => parsed.host === allowed || parsed.host.endsWith(`.${allowed}`));
}

interface ParsedUrl {
  readonly host: string;
  /** The host is written as it is meant. */
  readonly isPlain: boolean;
  /** Path, query and fragment. */
  readonly rest: string;
  /** The same for all ways to write the address. */
  readonly key: string;
}

/** Null where two readers could take it for two addresses: names, backslashes or escapes in front of the path. */
function parse(url: string): ParsedUrl | null {
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(url) ? url : `https://${url}`;
  const written = /^https?:\/\/([^/?#]*)(.*)$/is.exec(whole);
  if (!written || /[\s\\\p{C}]/u.test(whole) || /[@%]/.test(written[1] ?? '')) return null;
  try {
    const { host, hostname, pathname, search, hash } = new URL(whole);
    const own = hostname.replace(/\.$/, '');
    const isPlain = written[1]?.toLowerCase().replace(/\.?(:\d*)?$/, '') === own;
    const rest = pathname + search + hash;
    return { host: own, isPlain, rest, key: `${host}${rest}`.replace(/\/$/, '') };
  } catch {
    return null;
  }
}

/** Dots and letters of other widths, which browsers take for the plain ones; the length stays. */
function withPlainDots(text: string): string {
  return text
    .replace(/[\u3002\uff0e\uff61\u2024]/g, '.')
    .replace(/[\uff01-\uff5e]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0));
}

/** Of links that overlap the longest counts: a reader may take all of it for the address. */
function withoutOverlap(links: readonly FoundLink[]): FoundLink[] {
  const kept: FoundLink[] = [];
  for (const link of [...links].sort((left, right) => left.from - right.from || right.to - left.to)) {
    const last = kept.at(-1);
    if (!last || link.from >= last.to) {
      kept.push(link);
    } else if (link.to > last.to) {
      const raw = last.raw + link.raw.slice(last.to - link.from);
      kept[kept.length - 1] = { kind: 'link', raw, url: raw, from: last.from, to: link.to };
    }
  }
  return kept;
}
