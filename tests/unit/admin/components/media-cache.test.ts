import { mediaCache } from '../../../../admin/src/components/media/media-cache';
import { session } from '../../../../admin/src/live/session';

const MB = 1024 * 1024;
const revoked: string[] = [];
let count = 0;

beforeEach(() => {
  Object.assign(URL, { createObjectURL: () => `blob:${(count += 1)}`, revokeObjectURL: (url: string) => revoked.push(url) });
  mediaCache.clear();
  revoked.length = 0;
  session.setToken('one');
});

const blob = (size: number) => ({ size }) as Blob;

test('a file is kept, and given again without asking', () => {
  mediaCache.put('a', blob(1));
  const first = mediaCache.retain('a');
  expect(mediaCache.retain('a')?.url).toBe(first?.url);
  expect(mediaCache.retain('other')).toBeNull();
});

test('beyond the limit the longest unused go, and never one that is shown', () => {
  mediaCache.put('shown', blob(30 * MB));
  mediaCache.retain('shown');
  mediaCache.put('old', blob(30 * MB));
  mediaCache.put('new', blob(30 * MB));
  expect(mediaCache.peek('shown')).not.toBeNull();
  expect(mediaCache.peek('old')).toBeNull();
  expect(mediaCache.peek('new')).not.toBeNull();
  expect(revoked).toHaveLength(1);
  mediaCache.put('huge', blob(60 * MB));
  mediaCache.release('shown');
  expect(mediaCache.peek('shown')).toBeNull();
});

test('another person who logs in here gets nothing of it', () => {
  mediaCache.put('a', blob(1));
  session.setToken('two');
  expect(mediaCache.retain('a')).toBeNull();
});
