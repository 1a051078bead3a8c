import { describeError } from '../../../server/src/services/logger';

function thrown(message: string): Error {
  try {
    throw Object.assign(new TypeError(message), { code: 'SQLITE_CONSTRAINT' });
  } catch (error) {
    return error as Error;
  }
}

describe('an error for the log', () => {
  it('has its kind, its code and its place', () => {
    expect(describeError(thrown('x'))).toMatch(/^TypeError SQLITE_CONSTRAINT at .*thrown.*describe-error\.test\.ts:\d+:\d+\)$/);
  });

  it.each(['insert … values (canary) failed', 'See you\n    at the canary, 5 Main Street', 'Look:\n    at canary (home)\n and then'])(
    'never has its message, even where that looks like a place: %j',
    (message) => {
      const text = describeError(thrown(message));
      expect(text).not.toContain('canary');
      expect(text).toContain('describe-error.test.ts');
    },
  );

  it('takes anything', () => {
    expect(describeError('canary')).toBe('unknown error');
    const bare = new Error('canary');
    delete bare.stack;
    expect(describeError(bare)).toBe('Error');
  });
});
