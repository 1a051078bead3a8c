import { useEffect, useState } from 'react';

import { act, render, screen } from '@testing-library/react';

import { usePermission } from '../../../../../admin/src/components/use-permission';

interface Question {
  readonly action: string;
  readonly subject?: null;
}

let mockArrived = false;
let mockGranted: string[] = [];
const mockAsked: Question[][] = [];

/** As Strapi's own: it asks once per question, with the permissions that are there at that moment. */
function mockUseRbac(wanted: Question[]) {
  const [answer, setAnswer] = useState<{ to: string; isAllowed: boolean } | null>(null);
  const question = JSON.stringify(wanted);
  useEffect(() => {
    mockAsked.push(wanted);
    setAnswer(null);
    const isAllowed = mockArrived && wanted.some(({ action }) => mockGranted.includes(action));
    void Promise.resolve().then(() => {
      mockArrived = true;
      setAnswer({ to: question, isAllowed });
    });
  }, [question]);
  return { allowedActions: { canRead: answer?.isAllowed ?? false }, isLoading: answer === null };
}
jest.mock('@strapi/strapi/admin', () => ({ useRBAC: (wanted: Question[]) => mockUseRbac(wanted) }));

const seen: string[] = [];
function Probe() {
  const { isAllowed, isLoading } = usePermission('settings.read');
  const text = isLoading ? 'loading' : isAllowed ? 'allowed' : 'denied';
  if (seen.at(-1) !== text) seen.push(text);
  return <p>{text}</p>;
}
const settle = () => act(async () => new Promise((done) => setTimeout(done, 5)));

beforeEach(() => {
  mockArrived = false;
  mockGranted = ['plugin::whatsapp.settings.read'];
  seen.length = 0;
  mockAsked.length = 0;
});

test('a "no" from before the permissions were there is asked again, and is never shown', async () => {
  render(<Probe />);
  await settle();
  expect(screen.getByText('allowed')).toBeTruthy();
  expect(seen).toEqual(['loading', 'allowed']);
});

test('a "yes" is asked once', async () => {
  mockArrived = true;
  render(<Probe />);
  await settle();
  expect(seen).toEqual(['loading', 'allowed']);
  expect(mockAsked).toHaveLength(1);
});

test('who may not is told so after the second "no"', async () => {
  mockGranted = [];
  render(<Probe />);
  await settle();
  expect(seen).toEqual(['loading', 'denied']);
  expect(mockAsked).toHaveLength(2);
});
