import { GraphError } from '../graph-error';

/** Meta's numbers for what can be wrong with a template; they stand under code 100. */
export const subcodes = {
  tooManyTemplates: 2388019,
  nameIsBeingDeleted: 2388023,
  nameIsTaken: 2388024,
  tooLong: 2388040,
  header: 2388047,
  body: 2388072,
  footer: 2388073,
  tooManyVariables: 2388293,
  variableAtTheEdge: 2388299,
  notFound: 2593002,
} as const;

interface Words {
  title: string;
  message: string;
}

/** A template that is refused at once, before anybody reviews it. */
export function refusal(subcode: number | undefined, { title, message }: Words): GraphError {
  return new GraphError(100, {
    message: 'Invalid parameter',
    ...(subcode === undefined ? {} : { subcode }),
    userTitle: title,
    userMessage: message,
  });
}

export function tooLong(what: string, max: number): GraphError {
  return refusal(subcodes.tooLong, { title: 'Character limit exceeded', message: `${what} can have ${max} characters at most.` });
}
