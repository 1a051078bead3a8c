import type { Template } from '../../../contracts/template';
import type { ReusableContent } from '../../../contracts/sendable-content';

/** An entry that was read: what the model sees, and what the record names. */
export interface FoundEntry {
  readonly documentId: string;
  readonly uid: string;
  /** The first text of it, for people. */
  readonly title: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

export interface ReadableSource {
  readonly key: string;
  readonly purpose: string;
}

export interface UsableObject {
  readonly documentId: string;
  readonly name: string;
  readonly kind: string;
  readonly contents: Readonly<Record<string, ReusableContent>>;
  readonly defaultLocale: string;
}

export interface UsableTemplate {
  readonly template: Template;
  /** Keys of its variables, such as `1` or `header.1`. */
  readonly variables: readonly string[];
  readonly body: string;
}

export interface FoundFile {
  /** Opaque: only what was found in this turn can be sent. */
  readonly ref: string;
  readonly name: string;
  readonly kind: 'image' | 'video' | 'audio' | 'document' | 'sticker';
}

/**
 * All that a turn can reach, bound to one contact before the model is asked: a tool has no argument that could name
 * another one.
 */
export interface TurnMaterial {
  readonly sources: readonly ReadableSource[];
  readonly objects: readonly UsableObject[];
  readonly templates: readonly UsableTemplate[];
  readonly hasFiles: boolean;
  /** Texts that must never leave, such as keys. */
  readonly secrets: readonly string[];
  search(key: string, query: string, limit: number): Promise<readonly FoundEntry[]>;
  /** Null: there is none, or none that this contact may learn of. */
  read(key: string, documentId: string): Promise<FoundEntry | null>;
  searchFiles(query: string): Promise<readonly FoundFile[]>;
  /** Puts a found file where it can be sent from. */
  takeFile(ref: string): Promise<{ readonly documentId: string; readonly kind: string }>;
}
