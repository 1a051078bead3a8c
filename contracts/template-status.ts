/** Our own status of a template that Meta has not seen. */
export const DRAFT_STATUS = 'DRAFT';
