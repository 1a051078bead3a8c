import type { ModelAnswer } from './model-answer';
import type { ModelError } from './model-error';

/** What reaches the client: an answer, whole or spoilt, or something else in its place. */
export type Performance =
  | { kind: 'answer'; answer: ModelAnswer }
  | { kind: 'error'; error: ModelError }
  /** The line stays open, and nothing comes. */
  | { kind: 'silence' }
  /** A web page, as gateways send it. */
  | { kind: 'page' }
  /** Status 200 and JSON that ends half-way. */
  | { kind: 'half'; answer: ModelAnswer }
  /** The line is cut half-way through the body. */
  | { kind: 'cut'; answer: ModelAnswer };
