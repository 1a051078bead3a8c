/** Rows of the list that are drawn, in their order. */
function drawnRows(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-conversation-id]')];
}

/**
 * The focus is never lost: from a row that leaves the list it goes to the next one, else to the one before.
 * Ask while the row is still there; what comes back moves the focus once it is not.
 */
export function nextRow(documentId: string): () => void {
  const rows = drawnRows();
  const index = rows.findIndex(({ dataset }) => dataset.conversationId === documentId);
  const next = index === -1 ? undefined : (rows[index + 1] ?? rows[index - 1])?.dataset.conversationId;
  return () => {
    requestAnimationFrame(() => {
      drawnRows()
        .find(({ dataset }) => dataset.conversationId === next)
        ?.focus({ preventScroll: true });
    });
  };
}
