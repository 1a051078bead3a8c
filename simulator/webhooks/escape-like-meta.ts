/**
 * Rewrites JSON text the way Meta writes it: `/` as `\/`, and every code unit above 0x7E as a
 * lower-case `\uXXXX`. It works on the text, not on parsed values, so that numbers keep each digit.
 */
export function escapeLikeMeta(json: string): string {
  return json.replace(/\\[^]|\/|[^\u0000-\u007e]/g, (found) => {
    if (found === '/') return '\\/';
    if (found.startsWith('\\')) return found;
    return `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
