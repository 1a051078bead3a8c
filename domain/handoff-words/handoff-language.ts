import type { WordClasses } from './phrase-pattern';

/** How people of one language ask for a person. Patterns are read by `compilePhrases`. */
export interface HandoffLanguage {
  readonly classes: WordClasses;
  /** Whoever writes this wants a person. */
  readonly wishes: readonly string[];
  /** Whom they want. Alone in a clause, with nothing but `fillers` around, it is a wish as well. */
  readonly persons: readonly string[];
  readonly fillers: string;
  /** Sounds like a wish and is none: it takes back the wishes that it overlaps. */
  readonly lookAlikes: readonly string[];
  /** Right before a wish it says the opposite; `links` may stand between. */
  readonly negations: readonly string[];
  readonly links: string;
  /** The same right behind a wish. */
  readonly refusals: readonly string[];
}
