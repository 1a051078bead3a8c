import type { Interactive } from '../../../../../contracts/interactive-content';

export type InteractiveOf<K extends Interactive['kind']> = Extract<Interactive, { kind: K }>;
