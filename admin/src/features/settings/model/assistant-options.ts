export interface AssistantName {
  readonly documentId: string;
  readonly name: string;
  readonly isEnabled: boolean;
}

/** One that is switched off says so: it will not answer. */
export function assistantOptions(assistants: readonly AssistantName[], off: string): { value: string; label: string }[] {
  return assistants.map(({ documentId, name, isEnabled }) => ({ value: documentId, label: isEnabled ? name : `${name} (${off})` }));
}
