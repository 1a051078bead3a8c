import type { TapAction } from '../../../../../contracts/message-object';

/** A choice of the list as one text: `nothing`, `handoff`, `send:<document id>`, `assign:<user id>`. */
export function tapChoice(action: TapAction | undefined): string {
  switch (action?.kind) {
    case undefined:
      return 'nothing';
    case 'handoff':
      return 'handoff';
    case 'send':
      return `send:${action.messageObject}`;
    case 'assign':
      return `assign:${action.userId}`;
  }
}

export function tapActionOf(choice: string): TapAction | null {
  const [kind, id = ''] = choice.split(':');
  switch (kind) {
    case 'handoff':
      return { kind: 'handoff' };
    case 'send':
      return { kind: 'send', messageObject: id };
    case 'assign':
      return { kind: 'assign', userId: Number(id) };
    default:
      return null;
  }
}
