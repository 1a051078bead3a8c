export interface AssistantName {
  readonly documentId: string;
  readonly name: string;
  readonly isEnabled: boolean;
}

interface OptionWords {
  readonly off: string;
  /** Of one that this person may not see, or that is gone. */
  readonly unknown: string;
}

/** One that is switched off says so: it will not answer. The chosen one stands there in any case. */
export function assistantOptions(
  assistants: readonly AssistantName[],
  chosen: string | null,
  { off, unknown }: OptionWords,
): { value: string; label: string }[] {
  const options = assistants.map(({ documentId, name, isEnabled }) => ({
    value: documentId,
    label: isEnabled ? name : `${name} (${off})`,
  }));
  const isThere = chosen === null || options.some(({ value }) => value === chosen);
  return isThere ? options : [...options, { value: chosen, label: unknown }];
}
