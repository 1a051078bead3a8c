import { handoffReasons, optionalTools } from '../../../../contracts/assistant-tools';
import { runStep } from '../../../../contracts/assistant-run';
import english from '../../../../admin/src/translations/en.json';

test('words that are looked up by a name of the contracts exist', () => {
  const made = [
    ...handoffReasons.map((reason) => `assistants.reason.${reason}`),
    ...optionalTools.flatMap((tool) => [`assistants.tool.${tool}`, `assistants.tool.${tool}.hint`]),
    ...runStep.shape.kind.options.map((kind) => `assistants.step.${kind}`),
    ...['private', 'password', 'relation', 'media', 'component'].map((reason) => `assistants.field.reason.${reason}`),
  ];
  expect(made.filter((key) => !(key in english))).toEqual([]);
});
