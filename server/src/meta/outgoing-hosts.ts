import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** Where Meta serves files from; the token goes to these and to the configured Graph API only. */
const META_HOSTS = ['facebook.com', 'fbsbx.com', 'fbcdn.net', 'whatsapp.net', 'whatsapp.com'];

/** An address that must not be asked. */
export class HostRefusedError extends Error {
  constructor(why: string) {
    super(`The address of a file was refused: ${why}.`);
    this.name = 'HostRefusedError';
  }
}

/**
 * The address of a file as Meta tells it, checked before anything connects.
 * @throws HostRefusedError unless it is https at one of Meta's hosts, or the very origin of the configured Graph API
 */
export function metaUrl(text: string, graphApiBaseUrl: string): URL {
  if (!URL.canParse(text)) throw new HostRefusedError('it is no address');
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') throw new HostRefusedError('it holds a name or a password');
  if (url.origin === new URL(graphApiBaseUrl).origin) return url;
  if (url.protocol !== 'https:') throw new HostRefusedError('it is not https');
  if (url.port !== '') throw new HostRefusedError('it has a port of its own');
  const isMeta = META_HOSTS.some((host) => url.hostname === host || url.hostname.endsWith(`.${host}`));
  if (isIP(url.hostname.replace(/^\[|\]$/g, '')) !== 0 || !isMeta) throw new HostRefusedError('the host is not one of Meta');
  return url;
}

const closed = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const) {
  closed.addSubnet(network, prefix, 'ipv4');
}
for (const [network, prefix] of [
  ['::', 127],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const) {
  closed.addSubnet(network, prefix, 'ipv6');
}

/** In the local network, on this machine, or nowhere. An IPv4 address in IPv6 clothes counts as itself. */
export function isClosedAddress(address: string): boolean {
  const inner = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address;
  return closed.check(inner, isIP(inner) === 6 ? 'ipv6' : 'ipv4');
}

/** True for an address by which Meta cannot reach us: this machine, the local network, or none at all. */
export function isLocalUrl(text: string): boolean {
  if (!URL.canParse(text)) return true;
  const host = new URL(text).hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0) return isClosedAddress(host);
  return host === 'localhost' || host.endsWith('.localhost') || host.endsWith('.local') || !host.includes('.');
}

/** Resolves a name and refuses it if any answer lies inside: a name of Meta's must not lead into our network. */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  systemLookup(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
    if (error) {
      callback(error, '');
      return;
    }
    if (addresses.length === 0 || addresses.some(({ address }) => isClosedAddress(address))) {
      callback(Object.assign(new HostRefusedError('its name leads into the local network'), { code: 'EHOSTREFUSED' }), '');
      return;
    }
    if (options.all) callback(null, addresses);
    else callback(null, addresses[0]?.address ?? '', addresses[0]?.family);
  });
};
