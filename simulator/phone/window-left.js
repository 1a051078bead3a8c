/** How long the business may still write freely, as words and as a state. */
export function windowLeft(expiresAt, now) {
  if (expiresAt === null) return { state: 'none', words: 'No window yet' };
  const minutes = Math.ceil((expiresAt - now) / 60_000);
  if (minutes <= 0) return { state: 'closed', words: 'Only templates' };
  // A window that has just opened counts as 23:59, so that it is seen to run.
  const shown = Math.min(minutes, 24 * 60 - 1);
  const rest = String(shown % 60).padStart(2, '0');
  return { state: 'open', words: `${Math.floor(shown / 60)}:${rest} left` };
}
