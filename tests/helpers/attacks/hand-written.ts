import type { Attack } from './attack';
import { dataAttacks } from './data-attacks';
import { addressAttacks, leakAttacks } from './leak-attacks';
import { reachAttacks } from './reach-attacks';

export const handWrittenAttacks: readonly Attack[] = [...dataAttacks, ...reachAttacks, ...leakAttacks, ...addressAttacks];
