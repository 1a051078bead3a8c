import { act, fireEvent, screen } from '@testing-library/react';

import { useLeaveGuard } from '../../../../admin/src/components/page/use-leave-guard';
import { renderInPanel } from './with-panel';

function Editor({ hasChanges, onGuard }: { hasChanges: boolean; onGuard?: (guard: ReturnType<typeof useLeaveGuard>) => void }) {
  const guard = useLeaveGuard(hasChanges);
  onGuard?.(guard);
  return (
    <>
      <p>editor</p>
      {guard.dialog}
    </>
  );
}

test('given unsaved changes, another page is entered only after a yes', async () => {
  const { router } = renderInPanel(<Editor hasChanges />);
  await act(() => router.navigate('/there'));
  expect(screen.getByRole('alertdialog').textContent).toContain('Leave without saving?');
  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(screen.getByText('editor')).toBeTruthy();
  await act(() => router.navigate('/there'));
  fireEvent.click(screen.getByRole('button', { name: 'Leave' }));
  expect(await screen.findByText('elsewhere')).toBeTruthy();
});

test('given no changes, or only another language of the same page, nobody is asked', async () => {
  const { router } = renderInPanel(<Editor hasChanges />);
  await act(() => router.navigate('/here?language=es'));
  expect(screen.queryByRole('alertdialog')).toBeNull();
  const other = renderInPanel(<Editor hasChanges={false} />);
  await act(() => other.router.navigate('/there'));
  expect(other.getByText('elsewhere')).toBeTruthy();
});

test('after saving one navigation passes, the next one asks again', async () => {
  let guard: ReturnType<typeof useLeaveGuard> | null = null;
  const { router } = renderInPanel(<Editor hasChanges onGuard={(next) => (guard = next)} />, { path: '/:any', at: '/here' });
  act(() => guard?.release());
  await act(() => router.navigate('/own-address'));
  expect(screen.queryByRole('alertdialog')).toBeNull();
  await act(() => router.navigate('/third'));
  expect(screen.getByRole('alertdialog')).toBeTruthy();
});

test('a closed tab is asked about by the browser', () => {
  renderInPanel(<Editor hasChanges />);
  const event = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(event);
  expect(event.defaultPrevented).toBe(true);
});
