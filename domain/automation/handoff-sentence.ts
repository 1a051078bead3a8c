import type { HandoffReason } from '../../contracts/assistant-tools';

const SENTENCES: Readonly<Record<HandoffReason, string>> = {
  asked: 'The contact asked for a person.',
  complaint: 'The contact complains.',
  cannot_help: 'It cannot help with this: its instructions or its content do not cover it.',
  sensitive: 'The matter is sensitive.',
  repeated: 'The conversation goes round in circles.',
  other: 'The model handed it over.',
  promised: 'It promised that a person would write, so a person gets it.',
  failure: 'The model did not give an answer that could be sent.',
  budget: 'What it may use is used up.',
  max_turns: 'It has answered as often as it may in one session.',
  loop: 'The other side answers like a machine.',
  quality_probe: 'It is WhatsApp’s own test: always for a person.',
  blocked: 'What it wanted to say held something that must not leave.',
};

/** Why it was handed over, in one sentence. */
export function handoffSentence(reason: HandoffReason): string {
  return SENTENCES[reason];
}
