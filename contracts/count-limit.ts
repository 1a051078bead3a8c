/** Counts stop here and are shown as `99+`: a list is never counted to its end. */
export const COUNT_LIMIT = 100;
