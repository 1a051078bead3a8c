/** Interactive messages with a body of elements, which are message objects first (rule 8 of the architecture). */
export const kindsWithElements: readonly string[] = ['button', 'list'];
