import english from '../../../../admin/src/translations/en.json';
import { attachKinds } from '../../../../admin/src/features/inbox/composer/attach/attach-entries';
import { keySheet } from '../../../../admin/src/features/inbox/keys/key-sheet';
import { handoffReasons, turnOutcomes } from '../../../../contracts/assistant-tools';
import { fileKinds, fileRefusals } from '../../../../contracts/file-types';
import { sendableInteractive } from '../../../../contracts/interactive-content';
import { reusableContent } from '../../../../contracts/sendable-content';
import { contactPlaceholders } from '../../../../domain/placeholders';

const en: Record<string, string> = english;

test('keys of the inbox that are made at run time exist', () => {
  const objectKinds = [
    ...reusableContent.options.map(({ shape }) => shape.type.value).filter((type) => type !== 'interactive'),
    ...sendableInteractive.options.map(({ shape }) => shape.kind.value),
  ];
  const made = [
    ...fileRefusals.map((reason) => `media.refused.${reason}`),
    ...fileKinds.flatMap((kind) => [`media.wrong-kind.${kind}`, `composer.kind.${kind}`]),
    ...['missing', 'unreachable', 'download-only'].map((problem) => `media.${problem}`),
    ...[...attachKinds.map(({ kind }) => kind), 'voice'].map((kind) => `composer.attach.${kind}`),
    ...objectKinds.map((kind) => `composer.object-kind.${kind}`),
    ...contactPlaceholders.map((name) => `composer.unknown.${name}`),
    ...['denied', 'no-microphone', 'broken'].map((reason) => `composer.voice.${reason}`),
    ...['none', 'text', 'image', 'video', 'document'].map((kind) => `fields.header.${kind}`),
    ...['image', 'video', 'document'].map((kind) => `picker.header.${kind}`),
    ...['ringing', 'missed', 'answered'].map((outcome) => `bubbles.call.${outcome}`),
    ...handoffReasons.map((reason) => `handoff.reason.${reason}`),
    ...[...turnOutcomes, 'running'].map((outcome) => `runs.outcome.${outcome}`),
    ...['rule', 'model', 'tool', 'guard', 'result'].map((kind) => `runs.kind.${kind}`),
    ...keySheet.flat().flatMap(({ title, lines }) => [title, ...lines.map(({ label }) => label)]),
  ];
  expect(made.filter((key) => !(key in en))).toEqual([]);
});
