/** The twin of the contract's `COUNT_LIMIT`, which stands in a file that loads zod; a unit test holds them equal. */
export const COUNT_LIMIT = 100;
