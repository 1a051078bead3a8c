import { Fragment } from 'react';

import { Code } from './Code';

/** Names that a person copies: scopes, variables, files of the project. */
const names = /(\b\w+_\w+\b|\bconfig\/\w+|\bpublicUrl\b|\bmediaDirectory\b|\bsecrets\.\w+|\.env\b)/;

/** A sentence in which such names stand out. */
export function MarkedText({ text }: { text: string }) {
  return (
    <>
      {text.split(names).map((part, index) => (
        // The parts have no names of their own, and their order never changes.
        <Fragment key={index}>{index % 2 === 1 ? <Code>{part}</Code> : part}</Fragment>
      ))}
    </>
  );
}
