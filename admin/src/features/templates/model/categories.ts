import type { TemplateDraft } from '../../../../../contracts/template';

export type Category = TemplateDraft['category'];

/** As in the contract, without loading its schema. */
export const categories: readonly Category[] = ['UTILITY', 'MARKETING', 'AUTHENTICATION'];
