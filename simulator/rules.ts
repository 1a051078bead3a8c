/** What a field may hold, in words and as a test; controls and settings refuse everything else. */
export interface Rule {
  /** Follows "must be". */
  allowed: string;
  accepts(value: unknown): boolean;
}

/** Of a field that is looked at by itself. */
export const anything: Rule = { allowed: 'anything', accepts: () => true };

export const flag: Rule = { allowed: 'true or false', accepts: (value) => typeof value === 'boolean' };

export const anyText: Rule = { allowed: 'a text', accepts: (value) => typeof value === 'string' };

export const filledText: Rule = {
  allowed: 'a text that is not empty',
  accepts: (value) => typeof value === 'string' && value !== '',
};

export const wholeNumber: Rule = { allowed: 'a whole number', accepts: (value) => Number.isInteger(value) };

export const webAddress: Rule = {
  allowed: 'an http(s) URL',
  accepts: (value) => typeof value === 'string' && /^https?:\/\//.test(value) && URL.canParse(value),
};

export function oneOf(...values: readonly string[]): Rule {
  return {
    allowed: values.map((value) => `"${value}"`).join(' or '),
    accepts: (value) => typeof value === 'string' && values.includes(value),
  };
}

export function wholeNumberFrom(least: number): Rule {
  return {
    allowed: `a whole number from ${least}`,
    accepts: (value) => typeof value === 'number' && Number.isInteger(value) && value >= least,
  };
}

export function listOf(each: Rule): Rule {
  return {
    allowed: `a list, each ${each.allowed}`,
    accepts: (value) => Array.isArray(value) && value.every((item) => each.accepts(item)),
  };
}

export function orNull({ allowed, accepts }: Rule): Rule {
  return { allowed: `${allowed}, or null`, accepts: (value) => value === null || accepts(value) };
}

/** One of a few numbers, such as error codes. */
export function oneNumberOf(...values: readonly number[]): Rule {
  return { allowed: values.join(' or '), accepts: (value) => values.some((each) => each === value) };
}
