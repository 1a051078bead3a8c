import type { WireObject } from '../wire';
import { finishReasonOf, wireCalls, type Completion, type WireCall } from './completion';

const pieceLength = 40;

/** A completion as server-sent events, in the pieces that OpenAI sends. */
export function completionEvents(completion: Completion, wantsUsage: boolean): string[] {
  const { answer, usage, ...head } = completion;
  const chunk = (choices: WireObject[], more: WireObject = {}) => event({ object: 'chat.completion.chunk', ...head, choices, ...more });
  const delta = (piece: WireObject) => chunk([{ index: 0, delta: piece, finish_reason: null }]);
  return [
    delta({ role: 'assistant', content: '' }),
    ...piecesOf(answer.content ?? '').map((content) => delta({ content })),
    ...(answer.refusal === undefined ? [] : [delta({ refusal: answer.refusal })]),
    ...wireCalls(answer).flatMap((each, index) => callPieces(each, index).map((piece) => delta({ tool_calls: [piece] }))),
    chunk([{ index: 0, delta: {}, finish_reason: finishReasonOf(answer) }]),
    ...(wantsUsage ? [chunk([], { usage })] : []),
    'data: [DONE]\n\n',
  ];
}

/** The first piece names the tool, the others bring its arguments. */
function callPieces({ id, type, function: { name, arguments: input } }: WireCall, index: number): WireObject[] {
  return [
    { index, id, type, function: { name, arguments: '' } },
    ...piecesOf(input).map((piece) => ({ index, function: { arguments: piece } })),
  ];
}

function piecesOf(text: string): string[] {
  const letters = [...text];
  const pieces: string[] = [];
  for (let start = 0; start < letters.length; start += pieceLength) pieces.push(letters.slice(start, start + pieceLength).join(''));
  return pieces;
}

function event(value: WireObject): string {
  return `data: ${JSON.stringify(value)}\n\n`;
}
