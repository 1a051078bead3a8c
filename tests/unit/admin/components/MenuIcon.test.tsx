import { act, render, screen } from '@testing-library/react';

import { MenuIcon } from '../../../../admin/src/components/MenuIcon';
import { avatarColor, initials } from '../../../../admin/src/components/Avatar';
import { liveStore } from '../../../../admin/src/live/live-store';

test('the badge shows the unread count, up to 99+, and nothing for none', () => {
  liveStore.set({ unread: 0 });
  render(<MenuIcon width="20" />);
  expect(screen.queryByTestId('whatsapp-unread')).toBeNull();
  act(() => liveStore.set({ unread: 3 }));
  expect(screen.getByTestId('whatsapp-unread').textContent).toBe('3');
  act(() => liveStore.set({ unread: 100 }));
  expect(screen.getByTestId('whatsapp-unread').textContent).toBe('99+');
});

test('it keeps the count when Strapi mounts it anew', () => {
  liveStore.set({ unread: 5 });
  render(<MenuIcon />).unmount();
  render(<MenuIcon />);
  expect(screen.getByTestId('whatsapp-unread').textContent).toBe('5');
});

test('initials come from names; a number gives its last digits', () => {
  expect(initials('Ana Pérez')).toBe('AP');
  expect(initials('  ana  maría  lópez ')).toBe('AL');
  expect(initials('Zoë')).toBe('Z');
  expect(initials('+34 612 555 014')).toBe('14');
  expect(initials('')).toBe('?');
  expect(initials('😀 Bob')).toBe('B');
});

test('a person keeps the colour', () => {
  expect(avatarColor('abc')).toBe(avatarColor('abc'));
});
