import { strapiAdmin } from '../page/strapi-admin';

/** What the inbox takes from Strapi's admin besides what every page does. */
export function inboxAdmin({ isPhone = false }: { isPhone?: boolean } = {}) {
  return {
    ...strapiAdmin(),
    useIsMobile: () => isPhone,
    useMediaQuery: () => isPhone,
    useAuth: (_: string, select: (state: { user: object }) => unknown) => select({ user: { id: 1, firstname: 'Marta', lastname: 'Ruiz' } }),
  };
}

/** What jsdom lacks. */
export function prepareBrowser(): void {
  Object.assign(globalThis, {
    requestAnimationFrame: (run: () => void) => setTimeout(run),
    cancelAnimationFrame: clearTimeout,
    CSS: { escape: (text: string) => text },
    ResizeObserver: class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  });
  Object.assign(URL, { createObjectURL: () => 'blob:test', revokeObjectURL: () => undefined });
  Object.assign(window, {
    strapi: { backendURL: 'http://backend.test' },
    matchMedia: () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }),
  });
  Element.prototype.scrollIntoView = () => undefined;
  Element.prototype.hasPointerCapture = () => false;
}
