import type { SendFailureCategory } from '../../../domain/send-failure';

/**
 * Meta's codes by what they mean for a message (reference section 7.2). Decide by code, never by title or
 * HTTP status: throttling often comes as 400.
 */
const CODES: Readonly<Record<SendFailureCategory, readonly number[]>> = {
  transient: [1, 2, 131000, 131016, 131057, 133000, 133004, 134102, 2494100],
  'not-sent': [],
  throttled: [4, 80007, 130429, 133015, 133016, 132069],
  'pair-throttled': [131056],
  auth: [
    0, 3, 10, 33, 104, 190, 368, 131005, 131031, 131037, 131042, 131044, 131045, 131063, 133005, 133006, 133008, 133009, 133010, 134011,
  ],
  window: [131047],
  recipient: [130497, 131020, 131021, 131026, 131030, 131050, 131062, 137000, 1026],
  content: [100, 131008, 131009, 131051, 131055, 135000],
  template: [132000, 132001, 132005, 132007, 132008, 132012, 132015, 132016, 132018, 132068, 134100, 134101, 141002],
  media: [131052, 131053],
  policy: [130472, 131048, 131049, 131064],
  ambiguous: [],
};

const BY_CODE = new Map<number, SendFailureCategory>(
  (Object.entries(CODES) as [SendFailureCategory, readonly number[]][]).flatMap(([category, codes]) =>
    codes.map((code) => [code, category] as const),
  ),
);

/** Codes 200 to 299: no access to the asset. */
const PERMISSION_CODES = { from: 200, to: 299 };

/** What a code means. An unknown one is taken as a refusal of the content: never sent again by itself. */
export function failureOf(code: number | null): SendFailureCategory {
  if (code === null) return 'content';
  const known = BY_CODE.get(code);
  if (known) return known;
  return code >= PERMISSION_CODES.from && code <= PERMISSION_CODES.to ? 'auth' : 'content';
}
