/** What a request was refused with; undefined where it was not. */
export function answerError(answer: { readonly data: unknown } | { readonly error: unknown }): unknown {
  return 'error' in answer ? answer.error : undefined;
}
