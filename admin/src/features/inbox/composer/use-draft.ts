import { useState } from 'react';

/**
 * What was written and not sent, per conversation, kept in this browser at once: the login may end at any time.
 * Mount it with the conversation as key.
 */
export function useDraft(user: string, conversation: string) {
  const key = storageKey(user, conversation);
  const [text, setText] = useState(() => read(key));
  return {
    text,
    setText: (next: string) => {
      setText(next);
      try {
        if (next === '') localStorage.removeItem(key);
        else localStorage.setItem(key, next);
      } catch {
        // Storage is full or forbidden: the draft lives as long as the page.
      }
    },
  };
}

/** Of a person that is erased nothing stays here either. */
export function forgetDraft(user: string, conversation: string): void {
  try {
    localStorage.removeItem(storageKey(user, conversation));
  } catch {
    // Then there was none.
  }
}

export function conversationsWithDraft(user: string): string[] {
  const prefix = storageKey(user, '');
  try {
    return Object.keys(localStorage).flatMap((key) => (key.startsWith(prefix) ? [key.slice(prefix.length)] : []));
  } catch {
    return [];
  }
}

const storageKey = (user: string, conversation: string): string => `whatsapp.draft.${user}.${conversation}`;

function read(key: string): string {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}
