/**
 * A ticket's cookie is for the server's own origin: an admin on another one cannot load by it, and downloads instead.
 */
export function canUseTickets(): boolean {
  return new URL(window.strapi.backendURL, window.location.href).origin === window.location.origin;
}

export function ticketAddress(url: string): string {
  return new URL(url, `${new URL(window.strapi.backendURL, window.location.href).href.replace(/\/$/, '')}/`).href;
}
