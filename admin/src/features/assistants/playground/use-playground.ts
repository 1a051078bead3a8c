import { useRef, useState } from 'react';

import type { AssistantDraft } from '../../../../../contracts/assistant';
import { useWhatsappTryAssistantMutation } from '../../../api/playground-api';
import { useRefusedText } from '../../../components/use-refused-text';
import { linesOf, turnsOf, withActs, withTurn, type ContactAct, type Entry, type TurnEntry } from './model/situation';

export interface PlaygroundContact {
  readonly documentId: string;
  readonly name: string;
}

/** Under which circumstances it is tried. */
export interface Circumstances {
  /** Null: somebody who is not known. */
  readonly contact: PlaygroundContact | null;
  readonly window: 'open' | 'closed';
  /** Null: not known. */
  readonly locale: string | null;
}

interface PlaygroundInput {
  /** As it stands in the form. */
  readonly draft: AssistantDraft;
  readonly assistant: string | null;
}

const first: Circumstances = { contact: null, window: 'open', locale: null };

/** A conversation that is only tried: the same turns as real ones, nothing is sent. */
export function usePlayground({ draft, assistant }: PlaygroundInput) {
  const refusedText = useRefusedText('assistants');
  const [tryTurn] = useWhatsappTryAssistantMutation();
  const [circumstances, setCircumstances] = useState(first);
  const [entries, setEntries] = useState<readonly Entry[]>([]);
  const [pendingSince, setPendingSince] = useState<number | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [shown, setShown] = useState<TurnEntry | null>(null);
  const [triedDraft, setTriedDraft] = useState<AssistantDraft | null>(null);
  // What is written meanwhile voids the turn that is under way, as it does in a real conversation.
  const attempt = useRef(0);

  const run = async (said: readonly Entry[]) => {
    attempt.current += 1;
    const mine = attempt.current;
    setFailure(null);
    setPendingSince(Date.now());
    const { contact, window, locale } = circumstances;
    const answer = await tryTurn({ draft, assistant, lines: linesOf(said), contact: contact?.documentId ?? null, window, locale });
    if (mine !== attempt.current) return;
    setPendingSince(null);
    if ('error' in answer) {
      setFailure(refusedText(answer.error));
      return;
    }
    const next = withTurn(said, answer.data.data, Date.now());
    setEntries(next);
    setShown(turnsOf(next).at(-1) ?? null);
    setTriedDraft(draft);
  };
  const stop = () => {
    attempt.current += 1;
    setPendingSince(null);
    setFailure(null);
  };

  return {
    circumstances,
    entries,
    pendingSince,
    failure,
    /** The turn whose trace is open. */
    shown,
    show: setShown,
    /** The draft of the last turn that came through. */
    triedDraft,
    say: (acts: readonly ContactAct[]) => {
      const said = withActs(entries, acts, Date.now());
      setEntries(said);
      void run(said);
    },
    retry: () => void run(entries),
    stop,
    /** From the next turn on. */
    adjust: (next: Partial<Circumstances>) => setCircumstances({ ...circumstances, ...next }),
    /** From the start; another contact is another conversation. */
    begin: (contact: PlaygroundContact | null = circumstances.contact) => {
      stop();
      setEntries([]);
      setShown(null);
      setCircumstances({ ...circumstances, contact });
    },
  };
}

export type Playground = ReturnType<typeof usePlayground>;
