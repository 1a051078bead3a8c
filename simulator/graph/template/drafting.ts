/** What the components of a template have to know of the rest of it. */
export interface Drafting {
  category: string;
  isNamed: boolean;
  /** Handles that resumable uploads have ended with. */
  handles: { has(handle: string): boolean };
}
