/** Meta's codes that people meet most (reference section 7.2); all others say their reason in the bubble too. */
export const commonReasons = [131026, 131047, 131049, 131050, 131053, 131056] as const;
