/** To another site; the panel is left. */
export function leaveTo(url: string): void {
  window.location.assign(url);
}
